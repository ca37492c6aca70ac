/** A word that says of which level a title is, with its number. */
export const TITLE_LABEL =
  /^(?:deelproject|programmalijn|actielijn|doelstelling|doel|ambitie|project|fase|thema|pijler|onderdeel|werkpakket|spoor|cluster|subproject|work ?package|workstream|goal|objective|phase|theme)\b\s*(?:[a-z]\b|\d+(?:\.\d+)*)?\s*[:.\-–]?\s*/i;
/** A title without its label and number: "DEELPROJECT 2: Techlab" is "Techlab". */
export function titleName(text: string): { name: string; is: "subproject" | "goal" } {
  const bare = text
    .replace(TITLE_LABEL, "")
    .replace(/^(?:[a-z]|\d+(?:\.\d+)*)[.):]\s+/i, "")
    .replace(/^\d{1,2}(?:\.\d+)*\s+(?=\p{Lu})/u, "")
    .trim();
  const isGoal = /^(?:doelstelling|doel|ambitie|goal|objective)\b/i.test(text);
  return { name: bare === "" ? text.trim() : bare, is: isGoal ? "goal" : "subproject" };
}
