import { BenutzerId, OrganisationId } from "@kim/domain/grundlagen";
import {
  istWeiterleitungsempfaenger,
  rechteJeRolle,
  type Empfaengerstand,
  type OrganisationArt,
  type Rolle,
} from "@kim/domain/organisation";
import { expect, test } from "vitest";
import { mayOpen, navigationFor } from "./navigation.ts";

const sitzung = (art: OrganisationArt, rolle: Rolle, stand: Empfaengerstand = "aktiv") => ({
  eigeneStellen: !istWeiterleitungsempfaenger(art),
  empfaengerstand: istWeiterleitungsempfaenger(art) ? stand : null,
  benutzerId: BenutzerId.parse("22222222-2222-4222-8222-222222222222"),
  name: "Deniz Aydın",
  email: "deniz@kim.example",
  organisation: {
    organisationId: OrganisationId.parse("11111111-1111-4111-8111-111111111111"),
    name: "Ahlen",
    kurzname: "Ahlen",
    art,
    demodaten: false,
    rollen: [rolle],
  },
  organisationen: [],
  rechte: [...rechteJeRolle[rolle]],
});

test.each([
  ["kreis", "koordination", "/foerderplan?jahr=2025", true],
  ["kreisangehoerige_kommune", "koordination", "/foerderplan?jahr=2025", false],
  ["kreisangehoerige_kommune", "koordination", "/weiterleitungen?stand=angeboten", true],
  ["kreis", "case_management", "/weiterleitungen", false],
  ["bezirksregierung", "bewilligungsbehoerde", "/land/jahreslauf?jahr=2025", true],
  ["ministerium", "ministerium", "/land/jahreslauf", false],
  ["ministerium", "ministerium", "/land/register", true],
  ["kreis", "koordination", "/register", true],
  ["kreis", "koordination", "/land/register", false],
  ["traeger", "koordination", "/register", false],
  ["ministerium", "ministerium", "/land?jahr=2025&ansicht=tabelle", true],
  ["traeger", "zeichnung", "/zeichnungsbefugnisse", true],
  ["kreis", "mandantenverwaltung", "/zeichnungsbefugnisse", true],
  ["kreis", "case_management", "/zeichnungsbefugnisse", false],
  ["traeger", "zeichnung", "/fristen?wer=alle", true],
  ["kreis", "case_management", "/fristen", false],
  ["bezirksregierung", "bewilligungsbehoerde", "/fristen", true],
  ["bezirksregierung", "bewilligungsbehoerde", "/land/fristen?spaet=ja", true],
  ["ministerium", "ministerium", "/land/fristen", false],
  ["bezirksregierung", "bewilligungsbehoerde", "/land/fortschreibung?jahr=2027", true],
  ["bezirksregierung", "bewilligungsbehoerde", "/fortschreibung", false],
  ["ministerium", "ministerium", "/land/fortschreibung", false],
  ["traeger", "koordination", "/fortschreibung", true],
  ["kreis", "case_management", "/fortschreibung", false],
  ["bezirksregierung", "bewilligungsbehoerde", "/zeichnungsbefugnisse", false],
  ["bezirksregierung", "bewilligungsbehoerde", "/land/auftraege", true],
  ["ministerium", "ministerium", "/land/auftraege", false],
] as const)("in einer Organisation der Art %s öffnet die Rolle %s die Seite %s: %s", (art, rolle, adresse, darf) => {
  expect(mayOpen(sitzung(art, rolle), adresse)).toBe(darf);
});

test("die längste passende Adresse ist die Stelle, an der man ist", () => {
  const groups = navigationFor(sitzung("bezirksregierung", "bewilligungsbehoerde"), "/land/jahreslauf");
  expect(groups.flatMap(({ entries }) => entries).filter(({ current }) => current)).toEqual([
    { to: "/land/jahreslauf", label: "Jahreslauf", current: true },
  ]);
});

test.each([
  ["neu", ["/", "/willkommen", "/weiterleitungen"]],
  ["ohne-vertrag", ["/", "/weiterleitungen"]],
] as const)("wer noch nichts angenommen hat (%s), sieht Angebote und sonst nichts zu tun", (stand, adressen) => {
  const groups = navigationFor(sitzung("traeger", "koordination", stand), "/");
  expect(groups.flatMap(({ entries }) => entries.map(({ to }) => to))).toEqual(adressen);
});

test.each([
  ["kreis", "koordination", [undefined, "Stellen", "Geld", "Nachweise"]],
  ["bezirksregierung", "bewilligungsbehoerde", [undefined, "Stellen", "Geld", "Nachweise", "Verwaltung"]],
  ["ministerium", "ministerium", [undefined, "Stellen", "Geld", "Nachweise"]],
  ["kreis", "mandantenverwaltung", [undefined, "Nachweise", "Verwaltung"]],
  ["kreis", "pruefeinsicht", [undefined, "Nachweise"]],
  ["landesrechnungshof", "mandantenverwaltung", [undefined, "Verwaltung"]],
] as const)(
  "in einer Organisation der Art %s hat das Menü der Rolle %s diese Gruppen, keine leer",
  (art, rolle, titel) => {
    const groups = navigationFor(sitzung(art, rolle), "/");
    expect(groups.map(({ title }) => title)).toEqual(titel);
    expect(groups.filter(({ entries }) => entries.length === 0)).toEqual([]);
  },
);

test.each([
  ["kreis", "mandantenverwaltung", "/pruefeinsichten", true],
  ["bezirksregierung", "bewilligungsbehoerde", "/pruefeinsichten", true],
  ["traeger", "mandantenverwaltung", "/pruefeinsichten", false],
  ["landesrechnungshof", "mandantenverwaltung", "/pruefeinsichten", false],
  ["kreis", "ki_leitung", "/pruefeinsichten", false],
  ["kreis", "pruefeinsicht", "/einsicht", true],
  ["kreis", "pruefeinsicht", "/nachweise", false],
  ["kreis", "pruefung", "/einsicht", false],
] as const)("in einer Organisation der Art %s öffnet die Rolle %s die Seite %s: %s", (art, rolle, adresse, offen) => {
  expect(mayOpen(sitzung(art, rolle), adresse)).toBe(offen);
});

test("die Mandantenverwaltung hat Personen und Protokoll", () => {
  expect(mayOpen(sitzung("kreis", "mandantenverwaltung"), "/personen")).toBe(true);
  expect(mayOpen(sitzung("kreis", "mandantenverwaltung"), "/protokoll?seite=2")).toBe(true);
  expect(mayOpen(sitzung("kreis", "koordination"), "/personen")).toBe(false);
});

test.each(["/foerderplan", "/foerderstand?jahr=2026", "/bescheide", "/mittelabruf", "/jahreslauf?jahr=2026"])(
  "eine Kommune mit eigenen Stellen in Baustein 3 hat %s, eine ohne nicht",
  (adresse) => {
    const kommune = sitzung("kreisangehoerige_kommune", "koordination");
    expect([
      mayOpen(kommune, adresse),
      mayOpen({ ...kommune, eigeneStellen: true }, adresse),
      mayOpen(sitzung("kreis", "koordination"), adresse),
    ]).toEqual([false, true, true]);
  },
);

test("Anträge stellen nur die 54: Baustein 3 wird ohne Antrag bewilligt", () => {
  const kommune = { ...sitzung("kreisangehoerige_kommune", "koordination"), eigeneStellen: true };
  expect([mayOpen(kommune, "/antraege"), mayOpen(sitzung("kreis", "koordination"), "/antraege")]).toEqual([
    false,
    true,
  ]);
});

test("was unter einer Seite liegt, darf öffnen, wer die Seite öffnen darf", () => {
  const einVertrag = "/weiterleitungen/00000000-0000-4000-8000-000000000001";
  expect(mayOpen(sitzung("kreisangehoerige_kommune", "koordination"), einVertrag)).toBe(true);
  expect(mayOpen(sitzung("kreisangehoerige_kommune", "case_management"), einVertrag)).toBe(false);
});
