import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";
import { rechtsgrundlagen } from "../rueckforderung/rechtsgrundlage.ts";
import { rueckforderungslauf, type Rueckforderungslauf } from "../rueckforderung/rueckforderungsstand.ts";
import { forderungsziel, laufendeJahresfrist } from "../start/schritte-zu-rueckforderungen.ts";
import { zinsverjaehrung } from "../zins/zinsverjaehrung.ts";
import { fristeintrag, type Fristeintrag } from "./fristeintrag.ts";
import type { Fristforderung, Fristlage } from "./fristlage.ts";

/** What is due because money is claimed back: from the one who owes it, and for the one who claims it. */
export const fristenDerRueckforderungen = ({ forderungen, leserId, heute }: Fristlage): Fristeintrag[] =>
  forderungen.flatMap((forderung) => {
    const lauf = rueckforderungslauf(forderung, heute);
    if (lauf.abgeschlossen) return [];
    return forderung.kern.glaeubigerId === leserId
      ? desGlaeubigers(forderung, lauf, heute)
      : desSchuldners(forderung, lauf, heute);
  });

const desSchuldners = (f: Fristforderung, lauf: Rueckforderungslauf, heute: PlainDate): Fristeintrag[] => {
  const { stand, anhoerungBis } = lauf;
  const gemeinsam = {
    gegenueber: f.glaeubigerName,
    worum: `An ${f.glaeubigerName}, ${wofuer(f)}`,
    ziel: forderungsziel(f),
    rechte: ["nachweis:vorbereiten"],
    erledigt: false,
    annahme: false,
  } as const;
  return [
    ...amTag(stand === "anhoerung" ? anhoerungBis : null, heute, {
      ...gemeinsam,
      schluessel: `anhoerung:${f.id}`,
      anlass: "anhoerung",
      art: "frist",
      titel: "Zu einer Rückforderung Stellung nehmen",
      quelle: "Anhörung (§ 28 VwVfG NRW)",
      regel: "R105",
    }),
    ...amTag(stand === "beschieden" ? lauf.klageBis : null, heute, {
      ...gemeinsam,
      schluessel: `klagefrist:${f.id}`,
      anlass: "klagefrist",
      art: "fester_tag",
      titel: "Klage gegen eine Rückforderung möglich",
      quelle: lauf.bescheid?.mitBelehrung === false ? "§ 58 Abs. 2 VwGO" : "§ 74 VwGO",
      regel: "R104",
    }),
    ...amTag(zahltag(f, lauf), heute, {
      ...gemeinsam,
      schluessel: `zahlung:${f.id}`,
      anlass: "zahlung",
      art: "termin",
      titel: "Rückforderung bezahlen",
      quelle: zahlungsquelle(lauf),
      regel: null,
    }),
  ];
};

function desGlaeubigers(f: Fristforderung, lauf: Rueckforderungslauf, heute: PlainDate): Fristeintrag[] {
  const gemeinsam = {
    gegenueber: f.schuldnerName,
    worum: `Von ${f.schuldnerName}, ${wofuer(f)}`,
    ziel: forderungsziel(f),
    rechte: ["nachweis:pruefen"],
    erledigt: false,
    annahme: false,
  } as const;
  const jahr = laufendeJahresfrist(lauf);
  return [
    ...amTag(lauf.stand === "anhoerung" ? lauf.anhoerungBis : null, heute, {
      ...gemeinsam,
      schluessel: `anhoerung-endet:${f.id}`,
      anlass: "verfahrenstag",
      art: "frist",
      titel: "Anhörung endet, danach kann entschieden werden",
      quelle: "Anhörung (§ 28 VwVfG NRW)",
      regel: "R105",
    }),
    ...amTag(lauf.stand === "beschieden" ? lauf.klageBis : null, heute, {
      ...gemeinsam,
      schluessel: `klagefrist-endet:${f.id}`,
      anlass: "verfahrenstag",
      art: "fester_tag",
      titel: "Klagefrist endet, danach ist der Bescheid bestandskräftig",
      quelle: lauf.bescheid?.mitBelehrung === false ? "§ 58 Abs. 2 VwGO" : "§ 74 VwGO",
      regel: "R104",
    }),
    ...amTag(zahltag(f, lauf), heute, {
      ...gemeinsam,
      schluessel: `zahlung-erwartet:${f.id}`,
      anlass: "zahlung_erwartet",
      art: "termin",
      titel: "Zahlung einer Rückforderung erwartet",
      quelle: zahlungsquelle(lauf),
      regel: null,
    }),
    ...amTag(jahr?.ende ?? null, heute, {
      ...gemeinsam,
      schluessel: `jahresfrist:${f.id}`,
      anlass: "jahresfrist",
      art: "fester_tag",
      titel: "Rückforderungsbescheid erlassen, bevor die Jahresfrist endet",
      quelle: "§ 48 Abs. 4, § 49 Abs. 3 VwVfG NRW: ein Jahr ab voller Kenntnis",
      regel: "R94",
      warnungen: jahr?.warnungen ?? [],
    }),
    ...zinsen(f, lauf, heute, gemeinsam),
  ];
}

/** R97b: until the interest is decided on; a Bescheid that is final keeps it for decades. */
function zinsen(
  { id, kern }: Fristforderung,
  { zinsenCent, bestandskraftAb, stand }: Rueckforderungslauf,
  heute: PlainDate,
  gemeinsam: Pick<Angaben, "gegenueber" | "worum" | "ziel" | "rechte" | "erledigt" | "annahme">,
): Fristeintrag[] {
  if (zinsenCent !== null || stand === "eingestellt" || stand === "aufgehoben") return [];
  const festgesetzt = bestandskraftAb !== null && bestandskraftAb <= heute ? bestandskraftAb : null;
  const { am, warnenAb, quelle } = zinsverjaehrung(kern.unwirksamAb, festgesetzt);
  return amTag(am, heute, {
    ...gemeinsam,
    schluessel: `zinsverjaehrung:${id}`,
    anlass: "zinsverjaehrung",
    art: "fester_tag",
    titel: "Über Zinsen entscheiden, bevor sie verjähren",
    quelle,
    regel: "R97b",
    warnungen: [warnenAb],
  });
}

/** The day after which nobody would still wait: a Klage or a write-off holds it up. */
const zahltag = (f: Fristforderung, { faelligAm }: Rueckforderungslauf): PlainDate | null =>
  faelligAm !== null && rueckforderungslauf(f, addDays(faelligAm, 1)).ueberfaellig ? faelligAm : null;

const wofuer = ({ kern, jahr, baustein }: Fristforderung): string =>
  `${rechtsgrundlagen[kern.grundlage].recht === "vertrag" ? "Vertrag" : "Bescheid"} ${jahr}, Baustein ${baustein}`;

const zahlungsquelle = ({ stundungBis, bescheid }: Rueckforderungslauf): string =>
  stundungBis !== null ? "Stundung" : bescheid !== null ? "Zahlungsziel der Forderung" : "Unaufgeforderte Rückzahlung";

type Angaben = Parameters<typeof fristeintrag>[0];

const amTag = (tag: PlainDate | null, heute: PlainDate, angaben: Omit<Angaben, "tag">): Fristeintrag[] =>
  tag === null ? [] : fristeintrag({ ...angaben, tag }, heute);
