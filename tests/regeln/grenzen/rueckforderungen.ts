import { randomUUID } from "node:crypto";
import { dieBehoerde, einTeilnachweis, reichtEin, tut } from "../../support/foerderung/nachweiskette.ts";
import {
  einBescheid,
  einBescheinigterTeilnachweis,
  eineForderung,
  eineGepruefteKette,
  eineVertragsforderung,
  geht,
  zahlt,
  type EineForderung,
} from "../../support/foerderung/rueckforderung.ts";
import type { Besuch } from "../../support/welt/api.ts";
import type { Grenze } from "../grenze.ts";
import type { Welt } from "../welt.ts";

const ausgestellt = (bescheid: object = {}) => ({
  angaben: { art: "bescheid", bescheid: einBescheid({ zahlbarBis: "2026-05-29", ...bescheid }) } as const,
});

const nachPruefung =
  (bescheinigt: boolean) =>
  async ({ server }: Welt) => {
    const { kreis, kommune, papier } = bescheinigt
      ? await einBescheinigterTeilnachweis(server)
      : await einTeilnachweis(server);
    if (!bescheinigt) {
      await reichtEin(kommune, papier);
      await tut(kreis.pruefung, papier, "pruefung_begonnen");
    }
    await kreis.pruefung.api.rueckforderung.create.mutate(eineForderung(papier, { grundlage: "vertrag" }));
  };

const mitBetrag =
  (betragCent: number) =>
  async ({ server }: Welt) => {
    const { kreis, papier } = await einBescheinigterTeilnachweis(server);
    await kreis.pruefung.api.rueckforderung.create.mutate(eineForderung(papier, { grundlage: "vertrag", betragCent }));
  };

type Amtlich = { erste: Besuch; zweite: Besuch; forderung: EineForderung };

/** A claim of the authority that was told on 2 March 2026 and answered until the 20th. */
async function angehoert({ server }: Welt, angaben: object = {}): Promise<Amtlich> {
  const { behoerde, papiere } = await eineGepruefteKette(server);
  const { pruefung: erste, gegenlesen: zweite } = behoerde;
  const neu = eineForderung(papiere.kreis, angaben);
  await erste.api.rueckforderung.create.mutate(neu);
  const glaeubigerId = (await erste.api.sitzung.get.query())?.organisation.organisationId ?? "";
  const forderung = { glaeubigerId, id: neu.id };
  await geht(erste, forderung, "anhoerung_versandt", "2026-03-02");
  return { erste, zweite, forderung };
}

const erlassenEinJahrNach = (kenntnisAm: string) => async (welt: Welt) => {
  const { erste, zweite, forderung } = await angehoert(welt, { kenntnisAm });
  await geht(erste, forderung, "bescheid_entworfen", "2026-04-01", ausgestellt());
  await geht(zweite, forderung, "bescheid_erlassen", "2026-04-07");
};

const entworfenAm = (tag: string) => async (welt: Welt) => {
  const { erste, forderung } = await angehoert(welt);
  await geht(erste, forderung, "bescheid_entworfen", tag, ausgestellt());
};

const verlaengertBis = (bis: string) => async (welt: Welt) => {
  const { erste, forderung } = await angehoert(welt);
  await geht(erste, forderung, "anhoerung_verlaengert", "2026-03-10", { angaben: { art: "anhoerung", bis } });
};

/** Known on 5 April, the fourth day: a Klage until 5 May. */
const geklagtAm = (tag: string) => async (welt: Welt) => {
  const { erste, zweite, forderung } = await angehoert(welt);
  await geht(erste, forderung, "bescheid_entworfen", "2026-04-01", ausgestellt());
  await geht(zweite, forderung, "bescheid_erlassen", "2026-04-01");
  await geht(erste, forderung, "klage", tag);
};

const gezahltAm =
  (tag: string, angaben: object = {}, weil: "nicht_zu_vertreten" | "kleinbetrag") =>
  async (welt: Welt) => {
    const { kreis, forderung } = await eineVertragsforderung(welt.server, angaben);
    const { kern } = await kreis.api.rueckforderung.get.query(forderung);
    const { betragCent } = kern;
    await geht(kreis.pruefung, forderung, "bescheid_entworfen", "2026-04-01", ausgestellt({ betragCent }));
    await geht(kreis.gegenlesen, forderung, "bescheid_erlassen", "2026-04-02");
    await zahlt(kreis.pruefung, forderung, tag, betragCent);
    await geht(kreis.pruefung, forderung, "zinsen_abgesehen", "2026-06-08", {
      angaben: { art: "verzicht", weil, regel: "bescheiddatum" },
    });
  };

const unwirksamAb = (tag: string) => async (welt: Welt) => {
  const { kreis, forderung } = await eineVertragsforderung(welt.server, { unwirksamAb: tag });
  await geht(kreis.pruefung, forderung, "bescheid_entworfen", "2026-04-01", ausgestellt());
};

const nachUnten = (betragCent: number) => async (welt: Welt) => {
  const { kreis, kommune, papiere } = await eineGepruefteKette(welt.server);
  const oben = eineForderung(papiere.kommune, { grundlage: "vertrag", betragCent: 2_000_00 });
  await kreis.pruefung.api.rueckforderung.create.mutate(oben);
  const forderung = { glaeubigerId: kreis.id, id: oben.id };
  await geht(kreis.pruefung, forderung, "anhoerung_versandt", "2026-03-02");
  await kommune.pruefung.api.rueckforderung.create.mutate(
    eineForderung(papiere.traeger, { grundlage: "vertrag", betragCent }),
  );
};

const berichtigt = (begruendung: string | null) => async (welt: Welt) => {
  const { pruefung } = await dieBehoerde(welt.server);
  await pruefung.api.basiszinssatz.create.mutate({
    id: randomUUID(),
    ab: "2025-01-01",
    prozentHundertstel: 227,
    quelle: "Deutsche Bundesbank, Bekanntgabe vom 30.12.2024",
    begruendung,
  });
};

export const rueckforderungen: Grenze[] = [
  {
    regel: "R93",
    grenze: "Gefordert wird aus einem bescheinigten Nachweis, nicht aus einem in Prüfung.",
    art: "ablehnung",
    diesseits: nachPruefung(true),
    jenseits: nachPruefung(false),
  },
  {
    regel: "R94",
    grenze: "Erlassen wird am letzten Tag der Jahresfrist, nicht am Tag danach.",
    art: "ablehnung",
    // From Easter Monday of 2026 it would move to the 7th.
    diesseits: erlassenEinJahrNach("2025-04-07"),
    jenseits: erlassenEinJahrNach("2025-04-02"),
  },
  {
    regel: "R95",
    grenze: "Entworfen wird am Tag nach dem Ende der Anhörung, nicht an ihrem letzten.",
    art: "ablehnung",
    diesseits: entworfenAm("2026-03-21"),
    jenseits: entworfenAm("2026-03-20"),
  },
  {
    regel: "R96",
    grenze: "Gefordert wird, was nach dem geprüften Nachweis zu erstatten ist, nicht ein Cent mehr.",
    art: "ablehnung",
    diesseits: mitBetrag(33_000_00),
    jenseits: mitBetrag(33_000_01),
  },
  {
    regel: "R96",
    grenze: "Unwirksam wird ein Vertrag frühestens an seinem ersten Tag, nicht am Tag davor.",
    art: "ablehnung",
    diesseits: unwirksamAb("2025-01-01"),
    jenseits: unwirksamAb("2024-12-31"),
  },
  {
    regel: "R97",
    grenze: "Einen bestätigten Basiszinssatz ersetzt nur, wer sagt, warum.",
    art: "ablehnung",
    diesseits: berichtigt("Der Satz war falsch abgeschrieben."),
    jenseits: berichtigt(null),
  },
  {
    regel: "R98",
    grenze: "Von Zinsen wird abgesehen, wenn am Zahlungstag gezahlt ist, nicht am Tag danach.",
    art: "ablehnung",
    diesseits: gezahltAm("2026-05-29", {}, "nicht_zu_vertreten"),
    jenseits: gezahltAm("2026-05-30", {}, "nicht_zu_vertreten"),
  },
  {
    regel: "R99",
    grenze: "Als Kleinbetrag entfallen Zinsen von 9,99 EUR, nicht von 10,00 EUR.",
    art: "ablehnung",
    // 148 days at 4.27 percent.
    diesseits: gezahltAm("2026-05-29", { betragCent: 577_00 }, "kleinbetrag"),
    jenseits: gezahltAm("2026-05-29", { betragCent: 577_60 }, "kleinbetrag"),
  },
  {
    regel: "R99b",
    grenze: "Nach unten wird höchstens gefordert, was von oben gefordert ist, nicht ein Cent mehr.",
    art: "ablehnung",
    diesseits: nachUnten(2_000_00),
    jenseits: nachUnten(2_000_01),
  },
  {
    regel: "R104",
    grenze: "Geklagt wird bis zum letzten Tag des Monats nach der Bekanntgabe, nicht am Tag danach.",
    art: "ablehnung",
    diesseits: geklagtAm("2026-05-05"),
    jenseits: geklagtAm("2026-05-06"),
  },
  {
    regel: "R106",
    grenze: "Verlängert wird die Anhörung über ihren letzten Tag hinaus, nicht bis zu ihm.",
    art: "ablehnung",
    diesseits: verlaengertBis("2026-03-21"),
    jenseits: verlaengertBis("2026-03-20"),
  },
];
