import { describe, expect, test } from "vitest";
import { einladungBrief } from "./einladung-brief.ts";
import { decideErsteEinladung, decidePersoneinladung, decideWiderruf } from "./einladung-anlage.ts";
import { einladungGueltigBis, einladungsstand, Personeinladung } from "./einladung.ts";
import { decideEinladungsannahme, EinladungsannahmeEingabe } from "./einladungsannahme.ts";
import { EinladungId, OrganisationId } from "../grundlagen/ids.ts";
import { refusalVon } from "../testing/refusal-von.ts";
import { Emailadresse, NeuesPasswort } from "./zugang.ts";

const kreis = OrganisationId.parse("11111111-1111-4111-8111-111111111111");
const stadt = OrganisationId.parse("22222222-2222-4222-8222-222222222222");
const id = EinladungId.parse("33333333-3333-4333-8333-333333333333");
const jetzt = new Date("2026-06-15T10:00:00Z");
const gueltigBis = einladungGueltigBis(jetzt);
const offen = {
  id,
  vonId: kreis,
  organisationId: stadt,
  email: "neu@stadt.example",
  rollen: ["mandantenverwaltung" as const],
  gueltigBis,
  angenommenAm: null,
  widerrufenAm: null,
};

describe("die erste Einladung", () => {
  const lage = {
    einladung: { id, organisationId: stadt, email: "neu@stadt.example" },
    organisation: { id: stadt, name: "Stadt Neudorf" },
    angeboten: true,
    hatPersonen: false,
  };

  test("gibt Mandantenverwaltung und Koordination", () => {
    expect(decideErsteEinladung(lage)).toMatchObject({
      ok: true,
      event: { email: "neu@stadt.example", rollen: ["mandantenverwaltung", "koordination"] },
    });
  });

  test("setzt ein Angebot voraus; ohne eines erfährt niemand, ob dort schon jemand ist", () => {
    for (const hatPersonen of [true, false]) {
      expect(refusalVon(decideErsteEinladung({ ...lage, angeboten: false, hatPersonen }))).toMatchObject({
        reason: "einladung-ohne-angebot",
      });
    }
  });

  test("geht nur, solange dort niemand ist", () => {
    expect(refusalVon(decideErsteEinladung({ ...lage, hatPersonen: true }))).toMatchObject({
      reason: "hat-schon-verwaltung",
    });
  });
});

describe("eine Kollegin einladen", () => {
  const organisation = { id: stadt, art: "kreisangehoerige_kommune" as const };
  const einladung = Personeinladung.parse({
    id,
    email: " Neu@Stadt.Example ",
    rollen: ["finanzen", "koordination", "finanzen"],
  });

  test("schreibt die Adresse klein und jede Rolle einmal", () => {
    expect(einladung).toMatchObject({ email: "neu@stadt.example", rollen: ["koordination", "finanzen"] });
    expect(decidePersoneinladung({ einladung, organisation, personen: [] }).ok).toBe(true);
  });

  test.each(["ministerium", "bewilligungsbehoerde"] as const)("gibt nie die Rolle %s", (rolle) => {
    const versuch = { ...einladung, rollen: ["koordination" as const, rolle] };
    expect(refusalVon(decidePersoneinladung({ einladung: versuch, organisation, personen: [] }))).toMatchObject({
      reason: "rolle-nicht-moeglich",
      rolle,
    });
  });

  test("braucht eine Rolle, und jemanden, der noch nicht dazugehört", () => {
    expect(Personeinladung.safeParse({ id, email: "a@b.example", rollen: [] }).success).toBe(false);
    expect(
      refusalVon(decidePersoneinladung({ einladung, organisation, personen: [{ email: "NEU@stadt.example" }] })),
    ).toMatchObject({ reason: "person-gehoert-schon-dazu" });
  });
});

test("widerrufen lässt sich, was noch niemand angenommen hat", () => {
  expect(decideWiderruf(offen).ok).toBe(true);
  expect(refusalVon(decideWiderruf({ ...offen, angenommenAm: jetzt }))).toEqual({
    reason: "einladung-schon-angenommen",
  });
});

describe("ein Link", () => {
  const lage = { einladung: offen, art: "kreisangehoerige_kommune" as const, hatPersonen: false, jetzt };

  test("gilt vierzehn Tage, bis zur letzten Millisekunde davor", () => {
    expect(gueltigBis.toISOString()).toBe("2026-06-29T10:00:00.000Z");
    expect(einladungsstand(offen, new Date(gueltigBis.getTime() - 1))).toBe("offen");
    expect(einladungsstand(offen, gueltigBis)).toBe("abgelaufen");
    expect(refusalVon(decideEinladungsannahme({ ...lage, jetzt: gueltigBis }))).toMatchObject({
      reason: "einladung-abgelaufen",
    });
  });

  test("gilt einmal, und nicht mehr nach dem Widerruf", () => {
    expect(decideEinladungsannahme(lage).ok).toBe(true);
    expect(refusalVon(decideEinladungsannahme({ ...lage, einladung: { ...offen, angenommenAm: jetzt } }))).toEqual({
      reason: "einladung-angenommen",
    });
    expect(refusalVon(decideEinladungsannahme({ ...lage, einladung: { ...offen, widerrufenAm: jetzt } }))).toEqual({
      reason: "einladung-widerrufen",
    });
  });

  test("von außen gilt nur, solange dort niemand ist; der einer Kollegin immer", () => {
    expect(refusalVon(decideEinladungsannahme({ ...lage, hatPersonen: true }))).toEqual({
      reason: "einladung-ueberholt",
    });
    expect(decideEinladungsannahme({ ...lage, hatPersonen: true, einladung: { ...offen, vonId: stadt } }).ok).toBe(
      true,
    );
  });

  test("gibt keine Rolle, die es dort nicht gibt", () => {
    expect(refusalVon(decideEinladungsannahme({ ...lage, art: "ministerium" }))).toEqual({
      reason: "einladung-ueberholt",
    });
  });
});

test("das Passwort hat mindestens zwölf Zeichen", () => {
  expect(NeuesPasswort.safeParse("x".repeat(11)).success).toBe(false);
  expect(NeuesPasswort.safeParse("x".repeat(12)).success).toBe(true);
});

test.each([
  "a@b.example\r\nBcc: x@y.example",
  "a@b.example, x@y.example",
  "<a@b.example>",
  "a b@c.example",
  "a@b.example\u0000",
])("%j ist keine Adresse", (email) => {
  expect(Emailadresse.safeParse(email).success).toBe(false);
});

const annahme = (name: string) =>
  EinladungsannahmeEingabe.safeParse({ zugang: "neu", token: "a".repeat(43), name, passwort: "x".repeat(12) });

test.each(["   ", "\u200b", "-", "Nele\u0000Ulrich"])("%j ist kein Name", (name) => {
  expect(annahme(name).success).toBe(false);
});

test.each(["Nele\nUlrich", "Nele\u2028Ulrich", "Nele\u202E Ulrich", "Nele\u200B\u00a0Ulrich"])(
  "%j ist ein Name wie jeder andere geschrieben: in einer Zeile und ohne Unsichtbares",
  (name) => {
    expect(annahme(name).data).toMatchObject({ name: "Nele Ulrich" });
  },
);

test("der Brief nennt Link, Rolle, Frist und wer einlädt", () => {
  const angaben = {
    link: "https://kim.example/einladung/abc",
    von: "Kreis Warendorf",
    organisation: "Ahlen",
    rollen: ["koordination"] as const,
    gueltigBis,
  };
  const aussen = einladungBrief({ ...angaben, vonAussen: true });
  expect(aussen.betreff).toBe("Einladung zur KIM-Plattform für Ahlen");
  for (const teil of ["https://kim.example/einladung/abc", "Kreis Warendorf", "KIM-Koordination", "29.06.2026"])
    expect(aussen.text).toContain(teil);
  expect(einladungBrief({ ...angaben, vonAussen: false }).text).not.toContain("Kreis Warendorf");
});
