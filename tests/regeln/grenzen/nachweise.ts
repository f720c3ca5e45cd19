import { randomUUID } from "node:crypto";
import { eineEinnahme } from "../../support/foerderung/ausgaben.ts";
import { einBeleg, einTraegernachweis, hatDatei, hatVorgang, istEingereicht } from "../../support/foerderung/belege.ts";
import { einNachweis, hatNachweis } from "../../support/foerderung/nachweis.ts";
import {
  bescheinigt,
  einTeilnachweis,
  fuelltAus,
  mitPersonen,
  nachweiskette,
  reichtEin,
  tut,
  vollstaendigeAngaben,
} from "../../support/foerderung/nachweiskette.ts";
import { aKreis } from "../../support/welt/tenants.ts";
import type { Grenze } from "../grenze.ts";
import type { Welt } from "../welt.ts";

const begonnen =
  (...jahre: number[]) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    const neue = new Map<number, Awaited<ReturnType<typeof einNachweis>>>();
    for (const jahr of new Set(jahre)) neue.set(jahr, await einNachweis(server, kreis, { jahr }));
    for (const jahr of jahre) {
      const neu = neue.get(jahr) ?? (await einNachweis(server, kreis, { jahr }));
      await kreis.api.nachweis.create.mutate({ ...neu, id: randomUUID() });
    }
  };

const beleg =
  (angaben: Parameters<typeof einBeleg>[1]) =>
  async ({ server }: Welt) => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    await traeger.api.belegzeile.create.mutate(einBeleg(nachweisId, angaben));
  };

const gutschrift = { betragCent: -120_00, zuwendungsfaehigCent: -120_00 };

/** A Pauschale, filled in unless told otherwise, prepared by its Kreis. */
async function vorbereitet({ server }: Welt, angaben = vollstaendigeAngaben) {
  const kreis = await mitPersonen(server, await aKreis(server));
  const papier = { inhaberId: kreis.id, id: await hatNachweis(server, kreis) };
  await fuelltAus(kreis, papier, angaben);
  await tut(kreis, papier, "vorbereitet");
  return { kreis, papier };
}

const gezeichnetMitBefugnisBis = (tag: string) => async (welt: Welt) => {
  const { kreis, papier } = await vorbereitet(welt);
  await welt.server.database.admin`update kim.zeichnungsbefugnis set bis = ${tag} where tenant_id = ${kreis.id}`;
  await tut(kreis.zeichnung, papier, "gezeichnet");
};

const eingenommenNachEinreichung = (jahr: number) => async (welt: Welt) => {
  const { kreis, papier } = await vorbereitet(welt);
  await tut(kreis.zeichnung, papier, "gezeichnet");
  await tut(kreis.einreichung, papier, "eingereicht");
  await kreis.api.einnahme.create.mutate(eineEinnahme({ jahr, datum: `${jahr}-05-01` }));
};

const inPruefung = async ({ server }: Welt) => {
  const szene = await einTeilnachweis(server);
  await reichtEin(szene.kommune, szene.papier);
  await tut(szene.kreis.pruefung, szene.papier, "pruefung_begonnen");
  return { ...szene, pruefung: { nachweis: szene.papier, version: 1 } };
};

const frageBis = async (welt: Welt, bis: string) => {
  const { kreis, papier } = await inPruefung(welt);
  const id = randomUUID();
  const frage = { id, nachweis: papier, art: "rueckfrage", ort: "allgemein", text: "Was geschah im Januar?" } as const;
  await kreis.pruefung.api.nachweisrueckfrage.create.mutate({ ...frage, bis });
  return { kreis, nachweis: papier, zuId: id };
};

const gefragtBis = (bis: string) => (welt: Welt) => frageBis(welt, bis);

const verlaengertBis = (bis: string) => async (welt: Welt) => {
  const { kreis, ...frage } = await frageBis(welt, "2026-07-01");
  const text = "Auf Bitte der Kommune verlängert.";
  await kreis.pruefung.api.antwortfrist.create.mutate({ id: randomUUID(), ...frage, bis, text });
};

const entschieden = (anerkanntCent: number) => async (welt: Welt) => {
  const { kreis, pruefung } = await inPruefung(welt);
  const entscheidungen = [{ schluessel: "eigene", anerkanntCent }];
  await kreis.pruefung.api.zeilenentscheidung.create.mutate({ ...pruefung, entscheidungen });
};

/** The own cost of 24,000.00 EUR, of which the rest is cut. */
const ohneBeanstandung = (anerkanntCent: number) => async (welt: Welt) => {
  const { kreis, papier, pruefung } = await inPruefung(welt);
  const gekuerztCent = 24_000_00 - anerkanntCent;
  const gekuerzt = { gekuerztCent, grund: "K10", satz: "Um einen Cent verrechnet." } as const;
  const eigene = { schluessel: "eigene", anerkanntCent, ...(gekuerztCent > 0 ? gekuerzt : {}) };
  await kreis.pruefung.api.zeilenentscheidung.create.mutate({ ...pruefung, entscheidungen: [eigene] });
  await tut(kreis.pruefung, papier, "geprueft", { ergebnis: "ohne_beanstandung" });
};

const gezogen = (umfang: number) => async (welt: Welt) => {
  const { kreis, pruefung } = await inPruefung(welt);
  await kreis.pruefung.api.stichprobe.create.mutate({ ...pruefung, umfang });
};

const aufZurueckgestelltesVerzichtet =
  (entscheidung: object) =>
  async ({ server }: Welt) => {
    const { kommune, kreis, papier } = await einTeilnachweis(server);
    await reichtEin(kommune, papier);
    await bescheinigt(kreis, papier, { eigene: entscheidung });
    const text = "Der Lohnschein kam nicht mehr.";
    await tut(kreis.pruefung, papier, "zurueckgestelltes_verzichtet", { text });
  };

const wiederGeoeffnet =
  (obenEingereicht: boolean) =>
  async ({ server }: Welt) => {
    const { kommune, kreis, papier } = await einTeilnachweis(server);
    await reichtEin(kommune, papier);
    await bescheinigt(kreis, papier);
    const oben = { inhaberId: kreis.id, id: randomUUID() };
    await kreis.api.nachweis.create.mutate({ id: oben.id, jahr: 2025, baustein: 2 });
    await fuelltAus(kreis, oben);
    if (obenEingereicht) await reichtEin(kreis, oben);
    await tut(kreis.pruefung, papier, "bescheinigung_aufgehoben", { text: "Ein Beleg ist aufgetaucht." });
  };

const ueberOffenerKette =
  (verzichtet: boolean) =>
  async ({ server }: Welt) => {
    const { kommune, anKommune, anTraeger } = await nachweiskette(server);
    const papier = { inhaberId: kommune.id, id: randomUUID() };
    await kommune.api.teilnachweis.create.mutate({ id: papier.id, jahr: 2025, weiterleitungId: anKommune.id });
    await fuelltAus(kommune, papier);
    const verzicht = { weiterleitungId: anTraeger.id, jahr: 2025, text: "Der Träger ist insolvent." };
    if (verzichtet) await kommune.pruefung.api.nachweisverzicht.create.mutate(verzicht);
    await tut(kommune, papier, "vorbereitet");
  };

const geloescht =
  (eingereicht: boolean) =>
  async ({ server }: Welt) => {
    const { traeger, nachweis, nachweisId } = await einTraegernachweis(server);
    const id = await hatDatei(traeger, nachweisId);
    if (eingereicht) {
      await istEingereicht(server, nachweis, id);
      await hatVorgang(server, nachweis, "zurueckgezogen");
    }
    await traeger.api.nachweisdatei.delete.mutate({ nachweisId, id });
  };

/** What is proven, by whom, checked how: through the API, from both sides. */
export const nachweise: readonly Grenze[] = [
  {
    regel: "R70",
    grenze: "Je Bescheid und Jahr wird ein Nachweis begonnen, kein zweiter.",
    art: "ablehnung",
    diesseits: begonnen(2025, 2024),
    jenseits: begonnen(2025, 2025),
  },
  {
    regel: "R71",
    grenze: "Nachgewiesen wird das beendete Jahr 2025, nicht das laufende 2026.",
    art: "ablehnung",
    diesseits: begonnen(2025),
    jenseits: begonnen(2026),
  },
  {
    regel: "R77",
    grenze: "Ein Beleg wird bis zum Tag bezahlt, an dem der Nachweis fällig ist, nicht danach.",
    art: "ablehnung",
    diesseits: beleg({ tag: "2026-01-31" }),
    jenseits: beleg({ tag: "2026-02-01" }),
  },
  {
    regel: "R81",
    grenze: "Über einem nie begonnenen Teilnachweis wird vorbereitet, wenn auf ihn verzichtet ist, sonst nicht.",
    art: "ablehnung",
    diesseits: ueberOffenerKette(true),
    jenseits: ueberOffenerKette(false),
  },
  {
    regel: "R82",
    grenze: "Eine Bescheinigung wird geöffnet, solange sie oben nicht eingereicht ist.",
    art: "ablehnung",
    diesseits: wiederGeoeffnet(false),
    jenseits: wiederGeoeffnet(true),
  },
  {
    regel: "R83",
    grenze: "Eine Zeile geht auf den Cent auf.",
    art: "ablehnung",
    diesseits: entschieden(24_000_00),
    jenseits: entschieden(23_999_99),
  },
  {
    regel: "R84",
    grenze: "Verzichtet wird auf Zurückgestelltes; ist nichts zurückgestellt, gibt es nichts zu verzichten.",
    art: "ablehnung",
    diesseits: aufZurueckgestelltesVerzichtet({ anerkanntCent: 0, zurueckgestelltCent: 24_000_00 }),
    jenseits: aufZurueckgestelltesVerzichtet({}),
  },
  {
    regel: "R85",
    grenze: "Wer vorbereitet hat, reicht nicht ein; eine dritte Person tut es.",
    art: "ablehnung",
    diesseits: eingereichtVon("einreichung"),
    jenseits: eingereichtVon("bearbeitung"),
  },
  {
    regel: "R86",
    grenze: "Gezogen werden höchstens so viele Zeilen, wie es gibt: eine, nicht zwei.",
    art: "ablehnung",
    diesseits: gezogen(1),
    jenseits: gezogen(2),
  },
  {
    regel: "R87",
    grenze: "Vorbereitet wird, wenn nichts fehlt, nicht ohne den Ort.",
    art: "ablehnung",
    diesseits: (welt) => vorbereitet(welt),
    jenseits: (welt) => vorbereitet(welt, { ...vollstaendigeAngaben, ort: "" }),
  },
  {
    regel: "R88",
    grenze: "Eine Gutschrift nennt den Beleg, zu dem sie gehört.",
    art: "ablehnung",
    diesseits: beleg({ ...gutschrift, bezug: { belegNr: "L-01", jahr: 2025 } }),
    jenseits: beleg(gutschrift),
  },
  {
    regel: "R90",
    grenze: "Ein Beleg wird gelöscht, solange keine eingereichte Fassung ihn nennt.",
    art: "ablehnung",
    diesseits: geloescht(false),
    jenseits: geloescht(true),
  },
  {
    regel: "R92",
    grenze: "Eine Befugnis gilt bis zu ihrem letzten Tag.",
    art: "ablehnung",
    diesseits: gezeichnetMitBefugnisBis("2026-06-15"),
    jenseits: gezeichnetMitBefugnisBis("2026-06-14"),
  },
  {
    regel: "R93",
    grenze: "Ohne Beanstandung wird geprüft, was ganz anerkannt ist, nicht was um einen Cent gekürzt ist.",
    art: "ablehnung",
    diesseits: ohneBeanstandung(24_000_00),
    jenseits: ohneBeanstandung(23_999_99),
  },
  {
    regel: "R105",
    grenze: "Eine Rückfrage läuft bis zu einem Tag nach heute.",
    art: "ablehnung",
    diesseits: gefragtBis("2026-06-16"),
    jenseits: gefragtBis("2026-06-15"),
  },
  {
    regel: "R106",
    grenze: "Eine Antwortfrist wird nach hinten verlegt, nicht auf denselben Tag.",
    art: "ablehnung",
    diesseits: verlaengertBis("2026-07-02"),
    jenseits: verlaengertBis("2026-07-01"),
  },
  {
    regel: "R109",
    grenze: "Ist der Nachweis eingereicht, wird in seinem Jahr nichts mehr eingenommen, im nächsten schon.",
    art: "ablehnung",
    diesseits: eingenommenNachEinreichung(2026),
    jenseits: eingenommenNachEinreichung(2025),
  },
];

function eingereichtVon(wer: "einreichung" | "bearbeitung") {
  return async (welt: Welt) => {
    const { kreis, papier } = await vorbereitet(welt);
    await tut(kreis.zeichnung, papier, "gezeichnet");
    await tut(wer === "einreichung" ? kreis.einreichung : kreis, papier, "eingereicht");
  };
}
