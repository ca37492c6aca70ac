import type { Icon as IconChoice } from "#host/calc/conditional/result.ts";

const green = "#2e9e4f";
const yellow = "#f2b705";
const red = "#d13438";
const black = "#3b3a39";
const grey = "#8a8886";

/** Colours of a set of that many icons, from the lowest values up. */
const scales: Readonly<Record<number, readonly string[]>> = {
  3: [red, yellow, green],
  4: [red, yellow, yellow, green],
  5: [red, yellow, yellow, yellow, green],
};

/** Angles of arrows in degrees, 0 pointing down, from the lowest values up. */
const angles: Readonly<Record<number, readonly number[]>> = {
  3: [0, 270, 180],
  4: [0, 315, 225, 180],
  5: [0, 315, 270, 225, 180],
};

/** One icon of a conditional format, drawn here because fonts may lack the signs. */
export function Icon({ icon }: { readonly icon: IconChoice }) {
  const count = Number(/^\d/.exec(icon.set)?.[0] ?? 3);
  const color = icon.set.includes("Gray") ? grey : (scales[count]?.[icon.index] ?? grey);
  return (
    <svg className="cf-icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {drawing(icon, count, color)}
    </svg>
  );
}

function drawing({ set, index }: IconChoice, count: number, color: string) {
  if (/TrafficLights/.test(set)) return trafficLight(set, index, count, color);
  if (/Arrows/.test(set)) return arrow(angles[count]?.[index] ?? 0, color);
  if (/Triangles/.test(set)) return triangle(index, color);
  if (/Flags/.test(set)) return flag(color);
  if (/Signs/.test(set)) return sign(index, color);
  if (/Symbols/.test(set)) return symbol(index, color, set === "3Symbols");
  if (/Stars/.test(set)) return star(index / Math.max(1, count - 1));
  if (/RedToBlack/.test(set)) return <circle cx="8" cy="8" r="6" fill={[black, grey, "#f1a7a9", red][index] ?? grey} />;
  if (/Quarters/.test(set)) return quarter(index / 4);
  return bars(index, count);
}

function trafficLight(set: string, index: number, count: number, color: string) {
  const fill = count === 4 && index === 0 ? black : color;
  return (
    <>
      {set.endsWith("2") ? <rect x="0.5" y="0.5" width="15" height="15" rx="3" fill="#4a4a4a" /> : null}
      <circle cx="8" cy="8" r={set.endsWith("2") ? 5.5 : 6.5} fill={fill} />
    </>
  );
}

function arrow(angle: number, color: string) {
  return <path d="M6 1h4v7h4l-6 7-6-7h4z" fill={color} transform={`rotate(${angle} 8 8)`} />;
}

function triangle(index: number, color: string) {
  if (index === 1) return <rect x="1.5" y="6.5" width="13" height="3" fill={color} />;
  return <path d={index === 0 ? "M1.5 4h13L8 13z" : "M1.5 12h13L8 3z"} fill={color} />;
}

function flag(color: string) {
  return (
    <>
      <rect x="3" y="1" width="1.6" height="14" fill={black} />
      <path d="M4.6 2 14 5.2 4.6 9z" fill={color} />
    </>
  );
}

function sign(index: number, color: string) {
  if (index === 2) return <circle cx="8" cy="8" r="6.5" fill={color} />;
  return <path d={index === 1 ? "M8 1.5 15 14H1z" : "M8 1l7 7-7 7-7-7z"} fill={color} />;
}

const marks = ["M4.5 4.5l7 7m0-7-7 7", "M8 3.5v5.5m0 2.2v1.6", "M3.8 8.4l2.9 2.9 5.6-6.2"];

function symbol(index: number, color: string, circled: boolean) {
  return (
    <>
      {circled ? <circle cx="8" cy="8" r="7" fill={color} /> : null}
      <path d={marks[index] ?? marks[1]} stroke={circled ? "#ffffff" : color} strokeWidth="2" fill="none" />
    </>
  );
}

function star(share: number) {
  const path = "M8 1l2.1 4.6 5 .6-3.7 3.4 1 5L8 12.1l-4.4 2.5 1-5L.9 6.2l5-.6z";
  return (
    <>
      <path d={path} fill="none" stroke={yellow} />
      <path d={path} fill={yellow} style={{ clipPath: `inset(0 ${(1 - share) * 100}% 0 0)` }} />
    </>
  );
}

function quarter(share: number) {
  const angle = share * 2 * Math.PI;
  const x = 8 + 6.5 * Math.sin(angle);
  const y = 8 - 6.5 * Math.cos(angle);
  return (
    <>
      <circle cx="8" cy="8" r="6.5" fill="#ffffff" stroke={black} />
      {share >= 1 ? (
        <circle cx="8" cy="8" r="6.5" fill={black} />
      ) : (
        <path d={`M8 8V1.5A6.5 6.5 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`} fill={black} />
      )}
    </>
  );
}

function bars(index: number, count: number) {
  return Array.from({ length: count }, (_, at) => (
    <rect
      key={at}
      x={1 + (at * 14) / count}
      y={12 - (at * 10) / count}
      width={14 / count - 1}
      height={3 + (at * 10) / count}
      fill={at <= index ? "#2b6cb0" : "#c8c6c4"}
    />
  ));
}
