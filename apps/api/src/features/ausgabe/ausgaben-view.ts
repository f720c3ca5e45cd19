import type { AusgabeDesEmpfaengers } from "@kim/db";
import type { OrganisationId, WeiterleitungId } from "@kim/domain/grundlagen";
import type { Begleitungskonditionen, KonditionenWerte } from "@kim/domain/kondition";
import type { Kettenkosten } from "@kim/domain/weiterleitung";
import {
  gehalteneMonate,
  massnahmenFoerderfaehigCent,
  nettoCent,
  personalkosten,
  prozessbegleitungFoerderung,
  summeNettoCent,
  type Ausgabe,
  type Ausgabeart,
  type Bedarf,
} from "@kim/domain/ausgabe";
import type { BenannteStelle } from "./belastbare-stellen.ts";

export interface Ausgabenlage {
  organisationId: OrganisationId;
  jahr: number;
  stellen: readonly BenannteStelle[];
  vorhandene: Ausgabe[];
  /** What receivers spent on the parts the reader gave them. */
  fremde: AusgabeDesEmpfaengers[];
  /** What was spent further down on the reader's own posts, in sums. */
  kette: readonly Kettenkosten[];
  bedarfe: Bedarf[];
  begleitung: Begleitungskonditionen;
  /** Published for the year; null while nobody did. */
  konditionen: KonditionenWerte | null;
}

/** A year's expenses as the page needs them: posts with the months one may enter, rows, needs, sums in cents. */
export function ausgabenView({
  organisationId,
  jahr,
  stellen,
  vorhandene,
  fremde,
  kette,
  bedarfe,
  begleitung,
  konditionen,
}: Ausgabenlage) {
  const summeDer = (art: Ausgabeart) => summeNettoCent(vorhandene.filter((a) => a.art === art));
  return {
    jahr,
    stellen: stellen.flatMap((umfeld) => stelleView(umfeld, organisationId, jahr, vorhandene)),
    personal: vorhandene.flatMap(personalView),
    personalvermerke: personalvermerke([...vorhandene, ...fremde]),
    sachausgaben: vorhandene.filter((a) => a.art !== "personal"),
    fremde: fremde.flatMap((a) =>
      personalView(a).map((zeile) => {
        const { organisationId: halterId, organisationName, stelleBezeichnung, weiterleitungId } = a;
        return { ...zeile, organisationId: halterId, organisationName, stelleBezeichnung, weiterleitungId };
      }),
    ),
    darunter: kette.map(({ stelleId, weiterleitungId, monat, ...k }) => ({
      stelleId,
      weiterleitungId,
      monat,
      betragCent: nettoCent(k),
      ...vertragsnamen(stellen, weiterleitungId),
    })),
    bedarfe,
    summen: {
      personalAusgegebenCent: summeDer("personal"),
      personalBeiAnderenAusgegebenCent: summeNettoCent([...fremde, ...kette]),
      arbeitsplaetzeAusgegebenCent: summeDer("arbeitsplatz"),
      massnahmenAusgegebenCent: summeDer("massnahme"),
      honorareAusgegebenCent: summeDer("prozessbegleitung"),
      prozessbegleitung: prozessbegleitungFoerderung(vorhandene, jahr, begleitung),
      hoechstensTage: { beratung: begleitung.beratung.tage, austausch: begleitung.austausch.tage },
      hoechstbetragCent: konditionen?.massnahmenHoechstbetrag.cent ?? null,
      massnahmenFoerderfaehigCent: konditionen && massnahmenFoerderfaehigCent(vorhandene, jahr, konditionen),
    },
  };
}

/** What is to be said about pay that nobody typed in: the demo marks what it assumes. */
const personalvermerke = (ausgaben: readonly Ausgabe[]): string[] => [
  ...new Set(
    ausgaben.filter((a) => a.art === "personal" && a.bezeichnung !== personalkosten).map((a) => a.bezeichnung),
  ),
];

/** What a cell of the table needs: one post, one month. */
function personalView({ id, art, stelleId, monat, betragCent, version }: Ausgabe) {
  return art === "personal" && stelleId !== null && monat !== null
    ? [{ id, stelleId, monat, betragCent, version }]
    : [];
}

function stelleView(umfeld: BenannteStelle, leserId: OrganisationId, jahr: number, vorhandene: readonly Ausgabe[]) {
  const { id, bezeichnung, baustein } = umfeld.stelle;
  const monate = gehalteneMonate(umfeld, leserId, jahr);
  // A post that was given away since keeps what was spent on it.
  if (monate.length === 0 && !vorhandene.some((a) => a.stelleId === id)) return [];
  return [{ id, bezeichnung, baustein, geberName: umfeld.geberName, monate }];
}

function vertragsnamen(stellen: readonly BenannteStelle[], id: WeiterleitungId) {
  const w = stellen.flatMap(({ weiterleitungen }) => weiterleitungen).find((vertrag) => vertrag.id === id);
  return { organisationName: w?.empfaengerName ?? "", stelleBezeichnung: w?.stelleBezeichnung ?? "" };
}
