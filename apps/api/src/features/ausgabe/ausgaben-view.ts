import type { AusgabeAufEigenerStelle, StelleMitUmfeld } from "@kim/db";
import {
  gehalteneMonate, massnahmenFoerderfaehigCent, prozessbegleitungFoerderung, summeNettoCent,
  type Ausgabe, type Ausgabeart, type Bedarf, type Begleitungskonditionen, type KonditionenWerte, type OrganisationId, type StelleId,
} from "@kim/domain";

export interface Ausgabenlage {
  organisationId: OrganisationId;
  jahr: number;
  stellen: StelleMitUmfeld[];
  vorhandene: Ausgabe[];
  /** What holders spent on the reader's posts. */
  fremde: AusgabeAufEigenerStelle[];
  bedarfe: Bedarf[];
  begleitung: Begleitungskonditionen;
  /** Published for the year; null while nobody did. */
  konditionen: KonditionenWerte | null;
}

/** A year's expenses as the page needs them: posts with the months one may enter, rows, needs, sums in cents. */
export function ausgabenView({ organisationId, jahr, stellen, vorhandene, fremde, bedarfe, begleitung, konditionen }: Ausgabenlage) {
  const nameDer = (id: StelleId | null) => stellen.find(({ stelle }) => stelle.id === id)?.stelle.bezeichnung ?? null;
  const summeDer = (art: Ausgabeart) => summeNettoCent(vorhandene.filter((a) => a.art === art));
  return {
    jahr,
    stellen: stellen.flatMap((umfeld) => stelleView(umfeld, organisationId, jahr, vorhandene)),
    personal: vorhandene.flatMap(personalView),
    sachausgaben: vorhandene.filter((a) => a.art !== "personal"),
    fremde: fremde.flatMap((a) => personalView(a).map((zeile) => ({ ...zeile, organisationId: a.organisationId, organisationName: a.organisationName, stelleBezeichnung: nameDer(a.stelleId) }))),
    bedarfe,
    summen: {
      personalCent: summeDer("personal"),
      personalBeiAnderenCent: summeNettoCent(fremde),
      arbeitsplatzCent: summeDer("arbeitsplatz"),
      massnahmenCent: summeDer("massnahme"),
      honorareCent: summeDer("prozessbegleitung"),
      prozessbegleitung: prozessbegleitungFoerderung(vorhandene, jahr, begleitung),
      hoechstensTage: { beratung: begleitung.beratung.tage, austausch: begleitung.austausch.tage },
      hoechstbetragCent: konditionen?.massnahmenHoechstbetrag.cent ?? null,
      massnahmenFoerderfaehigCent: konditionen && massnahmenFoerderfaehigCent(vorhandene, jahr, konditionen),
    },
  };
}

/** What a cell of the table needs: one post, one month. */
function personalView({ id, art, stelleId, monat, betragCent, version }: Ausgabe) {
  return art === "personal" && stelleId !== null && monat !== null ? [{ id, stelleId, monat, betragCent, version }] : [];
}

function stelleView(umfeld: StelleMitUmfeld, leserId: OrganisationId, jahr: number, vorhandene: readonly Ausgabe[]) {
  const { id, bezeichnung, baustein, organisationId } = umfeld.stelle;
  const monate = gehalteneMonate(umfeld, leserId, jahr);
  // A post that was given away since keeps what was spent on it.
  if (monate.length === 0 && !vorhandene.some((a) => a.stelleId === id)) return [];
  return [{ id, bezeichnung, baustein, geberName: organisationId === leserId ? null : umfeld.eigentuemerName, monate }];
}
