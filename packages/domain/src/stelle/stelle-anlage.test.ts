import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { decideStelleAnlage, hinweiseZurStelle } from "./stelle-anlage.ts";
import type { Kontingent, Stelle, StelleAnlage } from "./stelle.ts";
import type { StellenUmfeld } from "./stellengrenzen.ts";
import beispiele from "../testing/beispiele.json" with { type: "json" };
import { aStelle } from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";
import { einAntrag } from "../testing/stelle-anlage.ts";
import { refusalText } from "../texte/refusal-text.ts";

const kontingent = (vzaeHundertstel: number, jahr = 2022): Kontingent => ({ jahr, baustein: 2, vzaeHundertstel });
const baustein3 = (vzaeHundertstel: number, jahr = 2022): Kontingent => ({ jahr, baustein: 3, vzaeHundertstel });

const lege = (antrag: Partial<StelleAnlage>, umfeld: Partial<StellenUmfeld> = {}) =>
  decideStelleAnlage({
    art: "kreisfreie_stadt",
    kontingente: [kontingent(500), baustein3(100)],
    vorhandene: [],
    ...umfeld,
    antrag: einAntrag(antrag),
  });

const ablehnung = (...argumente: Parameters<typeof lege>) => refusalVon(lege(...argumente));

const stellen = (funktion: Stelle["funktion"], ...anteile: number[]) =>
  anteile.map((vzaeHundertstel) => aStelle({ funktion, vzaeHundertstel }));

const funktionDesBausteins = { 1: "koordination", 2: "case_management", 3: "auslaenderbehoerde" } as const;
const teile = beispiele.grenzfaelle.flatMap(({ regel, baustein, teil_hundertstel, erlaubt }) =>
  (baustein === 1 || baustein === 2 || baustein === 3) && teil_hundertstel !== undefined
    ? [[regel, funktionDesBausteins[baustein], teil_hundertstel, erlaubt] as const]
    : [],
);

test("die Grenzfälle der Quelle sind vollzählig", () => {
  expect(teile.map(([regel]) => regel)).toEqual(["R1", "R1", "R1", "R2", "R5"]);
});

test.each([
  ...teile,
  ["R2", "case_management", 50, true],
  ["R5", "einbuergerungsbehoerde", 75, true],
  ["R5", "auslaenderbehoerde", 1, true],
] as const)("%s: eine Stelle %s mit %i Hundertsteln ist erlaubt: %s", (regel, funktion, vzaeHundertstel, erlaubt) => {
  const refusal = ablehnung({ funktion, vzaeHundertstel });
  expect(refusal).toEqual(nurWenn(erlaubt, { reason: "stellenanteil-zu-klein", regel, feld: "vzaeHundertstel" }));
});

test.each([
  ["kreisfreie_stadt", [100, 100], 50, true],
  ["kreisfreie_stadt", [100, 100], 51, false],
  ["kreis", [100, 100, 100], 50, true],
  ["kreis", [100, 100, 100], 51, false],
  ["staedteregion", [100, 100, 100], 50, true],
  ["staedteregion", [100, 100, 100], 51, false],
] as const)(
  "R3: in der Art %s gehen zu %j noch %i Hundertstel Koordination: %s",
  (art, anteile, vzaeHundertstel, erlaubt) => {
    const refusal = ablehnung(
      { funktion: "koordination", vzaeHundertstel },
      { art, vorhandene: stellen("koordination", ...anteile) },
    );
    expect(refusal).toEqual(
      nurWenn(erlaubt, { reason: "hoechstzahl-ueberschritten", regel: "R3", funktion: "koordination" }),
    );
  },
);

test.each([
  [25, true],
  [26, false],
])("R3: zu 25 Hundertsteln Assistenz gehen noch %i: %s", (vzaeHundertstel, erlaubt) => {
  const refusal = ablehnung({ funktion: "assistenz", vzaeHundertstel }, { vorhandene: stellen("assistenz", 25) });
  expect(refusal).toEqual(nurWenn(erlaubt, { regel: "R3", funktion: "assistenz", hoechstensHundertstel: 50 }));
});

test("R3: gezählt wird jeder Tag, nicht die Zahl der Stellen", () => {
  const bisJuni = { ende: plainDate("2022-06-30") };
  const vorhandene = [
    ...stellen("koordination", 100, 100),
    aStelle({ funktion: "koordination", vzaeHundertstel: 50, ...bisJuni }),
  ];
  const antrag = { funktion: "koordination", vzaeHundertstel: 50 } as const;
  expect(ablehnung({ ...antrag, beginn: plainDate("2022-07-01") }, { vorhandene })).toBeUndefined();
  expect(ablehnung({ ...antrag, beginn: plainDate("2022-06-30") }, { vorhandene })).toMatchObject({
    reason: "hoechstzahl-ueberschritten",
    summeHundertstel: 300,
    hoechstensHundertstel: 250,
    am: "2022-06-30",
  });
});

test.each([
  [500, true],
  [499, false],
])("R4: zu vier vollen Stellen geht bei einem Kontingent von %i eine fünfte: %s", (vzaeHundertstel, erlaubt) => {
  const vorhandene = stellen("case_management", 100, 100, 100, 100);
  const refusal = ablehnung({}, { vorhandene, kontingente: [kontingent(vzaeHundertstel)] });
  expect(refusal).toEqual(
    nurWenn(erlaubt, { regel: "R4", jahr: 2022, summeHundertstel: 500, kontingentHundertstel: 499 }),
  );
});

test("R4: ohne Kontingent des Jahres gibt es keine Stelle in Baustein 2", () => {
  expect(ablehnung({}, { kontingente: [] })).toEqual({
    reason: "kontingent-fehlt",
    regel: "R4",
    feld: "beginn",
    baustein: 2,
    jahr: 2022,
  });
  expect(ablehnung({}, { kontingente: [{ jahr: 2022, baustein: 1, vzaeHundertstel: 500 }] })).toMatchObject({
    reason: "kontingent-fehlt",
  });
  expect(ablehnung({ beginn: plainDate("2021-12-31") })).toMatchObject({ reason: "kontingent-fehlt", jahr: 2021 });
});

test("R4: ein kleineres Kontingent eines späteren Jahres gilt auch", () => {
  const kontingente = [kontingent(500), kontingent(50, 2023)];
  expect(ablehnung({}, { kontingente })).toMatchObject({ reason: "kontingent-ueberschritten", jahr: 2023 });
  expect(ablehnung({ ende: plainDate("2022-12-31") }, { kontingente })).toBeUndefined();
});

test("R4: Jahre nach der letzten Bewilligung stehen der Stelle nicht entgegen, eine Lücke davor schon", () => {
  expect(ablehnung({ ende: plainDate("2024-12-31") })).toBeUndefined();
  expect(ablehnung({}, { kontingente: [kontingent(500), kontingent(500, 2024)] })).toMatchObject({
    reason: "kontingent-fehlt",
    jahr: 2023,
  });
});

test.each([
  ["kreis", 225, true],
  ["kreis", 224, false],
  ["staedteregion", 225, true],
  ["staedteregion", 224, false],
  ["kreisfreie_stadt", 225, true],
  ["kreisfreie_stadt", 224, false],
  ["kreisangehoerige_kommune", 225, true],
  ["kreisangehoerige_kommune", 224, false],
] as const)(
  "R4: in der Art %s gehen zu 1,50 VZÄ in Baustein 3 bei einem Kontingent von %i noch 0,75: %s",
  (art, bewilligt, erlaubt) => {
    const vorhandene = [...stellen("auslaenderbehoerde", 75), ...stellen("einbuergerungsbehoerde", 75)];
    const refusal = ablehnung(
      { funktion: "einbuergerungsbehoerde", vzaeHundertstel: 75 },
      { art, vorhandene, kontingente: [baustein3(bewilligt)] },
    );
    expect(refusal).toEqual(
      nurWenn(erlaubt, { reason: "kontingent-ueberschritten", regel: "R4", baustein: 3, summeHundertstel: 225 }),
    );
  },
);

test("R4: das Kontingent von Baustein 2 trägt keine Stelle in Baustein 3; erst kommt der Bescheid", () => {
  const fehlt = ablehnung({ funktion: "auslaenderbehoerde" }, { kontingente: [kontingent(500)] });
  expect(fehlt).toEqual({ reason: "kontingent-fehlt", regel: "R4", feld: "beginn", baustein: 3, jahr: 2022 });
  expect(fehlt && refusalText(fehlt)).toContain("Bescheid der Bezirksregierung abwarten");
});

test("R4: gezählt werden nur die Tage der neuen Stelle und nur Baustein 2", () => {
  const umfeld = {
    kontingente: [kontingent(100)],
    vorhandene: [
      ...[1, 2].map(() => aStelle({ ende: plainDate("2022-03-31") })),
      ...[1, 2].map(() => aStelle({ beginn: plainDate("2022-10-01") })),
      aStelle({ funktion: "auslaenderbehoerde" }),
    ],
  };
  const von = (beginn: string, ende: string) =>
    ablehnung({ beginn: plainDate(beginn), ende: plainDate(ende) }, umfeld)?.reason;
  expect(von("2022-04-01", "2022-09-30")).toBeUndefined();
  expect(von("2022-03-31", "2022-09-30")).toBe("kontingent-ueberschritten");
  expect(von("2022-04-01", "2022-10-01")).toBe("kontingent-ueberschritten");
});

test.each([
  [{}, 50, true],
  [{}, 51, false],
  [{ 2022: 100 }, 100, true],
  [{ 2022: 100, 2023: 100 }, 100, true],
  [{ 2021: 100 }, 51, false],
  [{ 2022: 100, 2023: 0 }, 100, false],
  [{ 2022: 0, 2023: 100 }, 100, false],
] as const)(
  "R3, R6: mit den Zusatzstellen %j gehen in einem Kreis zu drei vollen Koordinationen noch %i Hundertstel: %s",
  (zusatzHundertstel, vzaeHundertstel, erlaubt) => {
    const refusal = ablehnung(
      { funktion: "koordination", vzaeHundertstel },
      { art: "kreis", vorhandene: stellen("koordination", 100, 100, 100), zusatzHundertstel },
    );
    expect(refusal).toEqual(
      nurWenn(erlaubt, { reason: "hoechstzahl-ueberschritten", regel: "R3", hoechstensHundertstel: 350 }),
    );
  },
);

test("R3: eine Zusatzstelle gilt der Koordination, nicht der Assistenz", () => {
  const umfeld = { art: "kreis", vorhandene: stellen("assistenz", 50), zusatzHundertstel: { 2022: 100 } } as const;
  expect(ablehnung({ funktion: "assistenz", vzaeHundertstel: 1 }, umfeld)).toMatchObject({
    reason: "hoechstzahl-ueberschritten",
    hoechstensHundertstel: 50,
  });
});

test.each([
  ["auslaenderbehoerde", 100, undefined],
  ["einbuergerungsbehoerde", 25, undefined],
  ["auslaenderbehoerde", 101, "kontingent-ueberschritten"],
  ["case_management", 50, "nur-baustein-3"],
  ["koordination", 50, "nur-baustein-3"],
] as const)(
  "R4: eine Kommune mit 1,00 VZÄ in Baustein 3 legt %s mit %i Hundertsteln an: %s",
  (funktion, vzaeHundertstel, reason) => {
    expect(
      ablehnung({ funktion, vzaeHundertstel }, { art: "kreisangehoerige_kommune", kontingente: [baustein3(100)] })
        ?.reason,
    ).toBe(reason);
  },
);

test("R4: eine Kommune legt nur in Jahren an, in denen ihr Baustein 3 bewilligt ist", () => {
  const umfeld = { art: "kreisangehoerige_kommune", kontingente: [baustein3(100)] } as const;
  expect(ablehnung({ funktion: "auslaenderbehoerde", beginn: plainDate("2021-12-31") }, umfeld)).toMatchObject({
    reason: "kontingent-fehlt",
    baustein: 3,
    jahr: 2021,
  });
  expect(ablehnung({ funktion: "auslaenderbehoerde" }, { ...umfeld, kontingente: [baustein3(0)] })).toEqual({
    reason: "keine-eigenen-stellen",
  });
});

test.each(["kreisangehoerige_kommune", "traeger", "bezirksregierung", "ministerium"] as const)(
  "in der Art %s werden keine eigenen Stellen angelegt",
  (art) => expect(ablehnung({}, { art, kontingente: [kontingent(500)] })).toEqual({ reason: "keine-eigenen-stellen" }),
);

test.each([
  ["2022-01-01", true],
  ["2021-12-31", false],
])("eine Stelle ab dem 1. Januar 2022 kann am %s enden: %s", (ende, ok) => {
  const refusal = ablehnung({ ende: plainDate(ende) });
  expect(refusal).toEqual(ok ? undefined : { reason: "ende-vor-beginn", feld: "ende" });
});

test("die angelegte Stelle trägt den Baustein ihrer Funktion und die Version 1", () => {
  expect(lege({ funktion: "assistenz", vzaeHundertstel: 50 })).toMatchObject({
    ok: true,
    event: { type: "StelleAngelegt", stelle: { funktion: "assistenz", baustein: 1, version: 1 } },
  });
});

test.each([
  ["koordination", "sozialamt", null, 1],
  ["koordination", "sozialamt", "Beschluss des Kreistags", 0],
  ["koordination", "ki", null, 0],
  ["case_management", "sozialamt", null, 0],
] as const)(
  "R8: %s bei %s mit Begründung %s ergibt %i Hinweise",
  (funktion, anbindung, anbindungBegruendung, anzahl) => {
    expect(hinweiseZurStelle({ funktion, anbindung, anbindungBegruendung })).toHaveLength(anzahl);
  },
);

test.each([
  ["R15", "koordination"],
  ["R15", "case_management"],
  ["R17", "einbuergerungsbehoerde"],
] as const)("%s: vor dem 1. Juli 2020 beginnt keine Stelle (%s)", (regel, funktion) => {
  const kontingente = [2, 3].map((baustein): Kontingent => ({
    jahr: 2020,
    baustein: baustein === 2 ? 2 : 3,
    vzaeHundertstel: 500,
  }));
  expect(ablehnung({ funktion, beginn: plainDate("2020-06-30") }, { kontingente })).toMatchObject({
    reason: "vor-programmbeginn",
    regel,
    feld: "beginn",
  });
  expect(lege({ funktion, beginn: plainDate("2020-07-01") }, { kontingente }).ok).toBe(true);
});
