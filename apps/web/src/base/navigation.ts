import { verteilt } from "@kim/domain/verteilung";
import type { Outputs } from "./trpc.ts";

type Sitzung = NonNullable<Outputs["sitzung"]["get"]>;
type Recht = Sitzung["rechte"][number];

/** `recht`: undefined for everybody, of several one is enough. */
type Entry = { to: string; label: string; recht: Recht | readonly Recht[] | undefined };

/** What belongs together stands together; what everybody has stands on top without a name. */
const groups = [
  {
    title: undefined,
    entries: [
      { to: "/", label: "Startseite", recht: undefined },
      { to: "/willkommen", label: "Willkommen", recht: undefined },
      { to: "/fristen", label: "Fristen", recht: "nachweis:lesen" },
      { to: "/landesabfragen", label: "Landesabfragen", recht: "abfrage:lesen" },
      { to: "/uebersicht", label: "Übersicht", recht: "weiterleitung:lesen" },
      { to: "/land", label: "Land", recht: "land:lesen" },
      { to: "/land/umsetzung", label: "Umsetzung", recht: "land:lesen" },
      { to: "/abfragen", label: "Abfragen", recht: "abfrage:stellen" },
      { to: "/register", label: "Register", recht: "foerderung:lesen" },
      { to: "/land/register", label: "Register", recht: "land:lesen" },
    ],
  },
  {
    title: "Stellen",
    entries: [
      { to: "/stellen", label: "Stellen", recht: "stelle:lesen" },
      { to: "/weiterleitungen", label: "Weiterleitungen", recht: "weiterleitung:lesen" },
      { to: "/verteilungen", label: "Verteilung", recht: "weiterleitung:anbieten" },
      { to: "/fortschreibung", label: "Fortschreibung", recht: "weiterleitung:lesen" },
      { to: "/land/verteilungen", label: "Verteilung im Land", recht: "land:lesen" },
    ],
  },
  {
    title: "Geld",
    entries: [
      { to: "/foerderplan", label: "Förderplan", recht: "foerderplan:lesen" },
      { to: "/antraege", label: "Anträge", recht: "foerderung:lesen" },
      { to: "/bescheide", label: "Bescheide", recht: "foerderung:lesen" },
      { to: "/mittelabruf", label: "Mittelabruf", recht: "foerderung:lesen" },
      { to: "/ausgaben", label: "Ausgaben", recht: "ausgabe:lesen" },
      { to: "/mitteilungen", label: "Mitteilungen", recht: "foerderung:lesen" },
      { to: "/land/antraege", label: "Anträge", recht: "bewilligung:entscheiden" },
      { to: "/land/bescheide", label: "Bescheide", recht: "bewilligung:entscheiden" },
      { to: "/land/fortschreibung", label: "Fortschreibung", recht: "bewilligung:entscheiden" },
      { to: "/land/mittelabruf", label: "Mittelabrufe", recht: "bewilligung:entscheiden" },
      { to: "/land/mitteilungen", label: "Mitteilungen", recht: "bewilligung:entscheiden" },
      { to: "/land/haushalt", label: "Haushalt des Landes", recht: "land:lesen" },
      { to: "/land/konditionen", label: "Förderkonditionen", recht: "land:lesen" },
      { to: "/land/basiszinssatz", label: "Basiszinssatz", recht: "land:lesen" },
    ],
  },
  {
    title: "Nachweise",
    entries: [
      { to: "/land/pruefung", label: "Prüfung", recht: "bewilligung:entscheiden" },
      { to: "/nachweise", label: "Nachweise", recht: "nachweis:lesen" },
      { to: "/einsicht", label: "Nachweise zur Prüfung", recht: "einsicht:nehmen" },
      { to: "/rueckforderungen", label: "Rückforderungen", recht: "nachweis:lesen" },
      { to: "/fristen-der-empfaenger", label: "Fristen der Empfänger", recht: "weiterleitung:anbieten" },
      { to: "/land/fristen", label: "Fristen der Nachweise", recht: "bewilligung:entscheiden" },
      { to: "/zeichnungsbefugnisse", label: "Zeichnungsbefugnisse", recht: ["nachweis:lesen", "person:verwalten"] },
      { to: "/foerderstand", label: "Förderstand", recht: "foerderung:lesen" },
      { to: "/jahreslauf", label: "Jahreslauf", recht: "jahreslauf:lesen" },
      { to: "/land/foerderung", label: "Förderung", recht: "land:lesen" },
      { to: "/land/jahreslauf", label: "Jahreslauf", recht: "land:jahreslauf" },
    ],
  },
  {
    title: "Verwaltung",
    entries: [
      { to: "/personen", label: "Personen", recht: "person:verwalten" },
      { to: "/pruefeinsichten", label: "Prüfeinsichten", recht: "einsicht:gewaehren" },
      { to: "/protokoll", label: "Protokoll", recht: "protokoll:lesen" },
      { to: "/land/vorlagen", label: "Vorlagen", recht: "bewilligung:entscheiden" },
      { to: "/land/auftraege", label: "Aufgegebene Aufträge", recht: "betrieb:auftraege" },
    ],
  },
] as const satisfies readonly { title: string | undefined; entries: readonly Entry[] }[];

const entries: readonly Entry[] = groups.flatMap((group): readonly Entry[] => group.entries);

const nurZuwendungsempfaenger: readonly string[] = ["/antraege", "/landesabfragen"];
// A Kommune to which Baustein 3 is granted directly has a grant and figures of its own; who holds by contract alone has
// neither.
const nurMitBewilligung: readonly string[] = [
  "/foerderplan",
  "/bescheide",
  "/mittelabruf",
  "/mitteilungen",
  "/foerderstand",
  "/jahreslauf",
];
const zuwendungsempfaenger: readonly string[] = ["kreis", "staedteregion", "kreisfreie_stadt"];

const landesstellen: readonly string[] = ["bezirksregierung", "ministerium", "landesrechnungshof"];
// A Träger has no audit unit, and the court of audit lets in nobody but is let in.
const ohnePruefeinsichten: readonly string[] = ["traeger", "landesrechnungshof"];

// A receiving body works on nothing before it has accepted something.
const ohneVertrag: readonly string[] = ["/", "/willkommen", "/weiterleitungen", "/personen", "/protokoll"];

/** The pages this person can use in this organisation, group by group. */
export function navigationFor(sitzung: Sitzung, path: string) {
  const usable = usableEntries(sitzung);
  const current = usable
    .map(({ to }) => to)
    .filter((to) => to === path || (to !== "/" && path.startsWith(`${to}/`)))
    .sort((a, b) => b.length - a.length)[0];
  return groups
    .map(({ title, entries: members }) => ({
      title,
      entries: usable
        .filter(({ to }) => members.some((member) => member.to === to))
        .map(({ to, label }) => ({ to, label, current: to === current })),
    }))
    .filter(({ entries: members }) => members.length > 0);
}

/** Whether an address (with or without a query) lies on a page this person can use, or below it. */
export function mayOpen(sitzung: Sitzung, address: string): boolean {
  const [path = ""] = address.split("?");
  // The nearest page decides: one may lie below another that more people can use.
  const [naechste] = entries
    .filter(({ to }) => to === path || (to !== "/" && path.startsWith(`${to}/`)))
    .toSorted((a, b) => b.to.length - a.to.length);
  return usableEntries(sitzung).some(({ to }) => to === naechste?.to);
}

const usableEntries = ({ rechte, organisation, empfaengerstand, eigeneStellen }: Sitzung) =>
  entries.filter(
    ({ to, recht }) =>
      (!recht || [recht].flat().some((r) => rechte.includes(r))) &&
      (!nurZuwendungsempfaenger.includes(to) || zuwendungsempfaenger.includes(organisation.art)) &&
      (!nurMitBewilligung.includes(to) || eigeneStellen) &&
      // The state's offices sign nothing.
      (to !== "/zeichnungsbefugnisse" || !landesstellen.includes(organisation.art)) &&
      (to !== "/pruefeinsichten" || !ohnePruefeinsichten.includes(organisation.art)) &&
      (to !== "/register" || organisation.art !== "traeger") &&
      (to !== "/verteilungen" || verteilt(organisation.art)) &&
      (to !== "/willkommen" || empfaengerstand === "neu") &&
      (empfaengerstand === null || empfaengerstand === "aktiv" || ohneVertrag.includes(to)),
  );
