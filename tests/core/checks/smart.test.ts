import { checkPlan } from "#core/checks/check-plan.ts";
import { doubtWording } from "#core/checks/smart.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { day, planOf } from "#tests/support/plan-text.ts";

describe("words that say a result is there", () => {
  test.each([
    "besproken",
    "afgerond",
    "getekend",
    "bepaald",
    "verstuurd",
    "hersteld",
    "ontwikkeld",
    "overgedragen",
    "afgesloten",
    "gekozen",
    "onderzocht",
  ])("[C20] %s makes an activity a result", (word) => {
    expect(doubtWording(`Overleg met bedrijven ${word}`)).toBeNull();
  });

  test.each([
    "aangelegenheden",
    "gemeenten",
    "omgevingen",
    "beleid",
    "gebied",
    "bed",
    "verd",
    "tijd",
    "markt",
    "mbo-niveau",
    "afstand",
    "opgebeld7bed",
  ])("[C20] %s does not", (word) => {
    expect(doubtWording(`Overleg over ${word}`)).toEqual({ code: "SMART-ACTIVITY", word: "overleg" });
  });

  test("[C20] an activity word at the start is not a result itself, and signs are no words", () => {
    expect(doubtWording("Onderzoek")).toEqual(doubtWording("onderzoek"));
    expect(doubtWording("–")).toBeNull();
    expect(doubtWording("Betere , (sfeer)")).toEqual({ code: "SMART-VAGUE", word: "betere" });
    expect(doubtWording("Doen wat kan: zo   veel  mogelijk")).toEqual({
      code: "SMART-VAGUE",
      word: "zo veel mogelijk",
    });
  });
});

describe("wording of milestones", () => {
  test.each([
    "Locatie techlab gekozen en huurcontract getekend",
    "Inrichting (3 lokalen) opgeleverd",
    "Techlab geopend, eerste 300 leerlingen groep 7/8 ontvangen",
    "75 % van de basisscholen doet jaarlijks mee",
    "Go/no-go doorlopende leerlijn PIE",
    "Doorlopende leerlijn PIE start schooljaar 2026-2027",
    "Realisatie cofinanciering 50 %",
    "Evaluatie LOB-programma besproken met ouders en bedrijven",
    "Overleg met bedrijven afgerond",
    "Samenwerking met de gemeente vastgelegd in een convenant",
    "Werken aan veiligheid: protocol vastgesteld",
    "Programma van eisen techlab vastgesteld",
    "Meer dan twintig docenten geschoold",
    "Instroom met 5 % gestegen",
    "Alle scholen doen meer aan techniek",
    "Exploitatie techlab na 2028 geregeld",
    "Report approved by the board",
    "",
  ])("[C20] nothing about: %s", (name) => {
    expect(doubtWording(name)).toBeNull();
  });

  test.each([
    ["Overleggen met bedrijven over keuzevakken", "SMART-ACTIVITY", "overleggen"],
    ["Organiseren van een open dag", "SMART-ACTIVITY", "organiseren"],
    ["Overleg met de gemeente over het gebied", "SMART-ACTIVITY", "overleg"],
    ["Scholen van docenten", "SMART-ACTIVITY", "scholen"],
    ["  werken aan beleid  ", "SMART-ACTIVITY", "werken"],
    ["Ontwikkelen van 10 lessen", "SMART-ACTIVITY", "ontwikkelen"],
    ["Discuss the plan with schools", "SMART-ACTIVITY", "discuss"],
    ["Betere aansluiting vmbo-mbo", "SMART-VAGUE", "betere"],
    ["Zo veel mogelijk leerlingen bereikt", "SMART-VAGUE", "zo veel mogelijk"],
    ["Diverse bedrijven, scholen e.d. betrokken", "SMART-VAGUE", "diverse"],
    ["Uitval vmbo verminderd", "SMART-NO-MEASURE", "verminderd"],
    ["Meer meisjes in techniek", "SMART-NO-MEASURE", "meer"],
    ["Increased intake", "SMART-NO-MEASURE", "increased"],
  ])("[C20] %s", (name, code, word) => {
    expect(doubtWording(name)).toEqual({ code, word });
  });

  test("[C20] not for activities, decisions and what is done, and not when switched off", () => {
    const today = day("2026-03-02");
    const codes = (line: string, smartTips = true): string[] => {
      const plan = planOf(`${line} "Overleggen met bedrijven"`, { thresholds: { smartTips } });
      return checkPlan(plan, schedulePlan(plan, { today }), today, []).map(({ code }) => code);
    };
    expect(codes("A ..2026-06-30")).toEqual(["SMART-ACTIVITY"]);
    expect(codes("A ..2026-06-30 eindresultaat")).toEqual(["SMART-ACTIVITY"]);
    expect(codes("A ..2026-06-30 activiteit")).toEqual([]);
    expect(codes("A ..2026-06-30 beslismoment")).toEqual([]);
    expect(codes("A ..2026-02-20 done")).toEqual([]);
    expect(codes("A ..2026-06-30", false)).toEqual([]);
  });
});
