import { gruppiertNach } from "@kim/domain/grundlagen";
import { vorjahresblick, type Bausteinwerte, type Landblick } from "@kim/domain/landesstand";
import type { Organisation } from "@kim/domain/organisation";
import type { StateTx } from "../../scope/tenant-tx.ts";
import { listFoerderempfaenger } from "../organisation.ts";
import { listLandNachweise, listLandNachweisstaende, listLandStand, type LandStand } from "./land.ts";

/** Every recipient of a year as the state sees it on a day, and the same day a year before. */
export async function loadLandansicht(tx: StateTx, blick: Landblick) {
  const [empfaenger, stand, vorjahr] = await Promise.all([
    listFoerderempfaenger(tx, blick.jahr),
    listLandStand(tx, blick),
    listLandStand(tx, vorjahresblick(blick)),
  ]);
  const namen = new Map(empfaenger.map(({ id, name }) => [id, name]));
  const jeStand = gruppiertNach(stand, organisationVon);
  const jeVorjahr = gruppiertNach(vorjahr, organisationVon);
  return empfaenger.map(
    ({ id, ags, name, kurzname, art, kreisId, regierungsbezirk, einwohner, kachel, demodaten }) => ({
      id,
      ags,
      name,
      kurzname,
      art,
      regierungsbezirk,
      einwohner,
      kachel,
      demodaten,
      /** Of a Kommune; null for the 54. */
      kreis: (kreisId && namen.get(kreisId)) ?? null,
      /** Those with any figure on the day, and on the same day a year before as it is known now. */
      bausteine: (jeStand.get(id) ?? []).map(ohneOrganisation),
      vorjahr: (jeVorjahr.get(id) ?? []).map(ohneOrganisation),
    }),
  );
}

/** Where the proofs of each recipient are, and the document of the yearly run. */
export async function loadNachweisansicht(tx: StateTx, jahr: number) {
  const [empfaenger, ergebnisse, nachweise] = await Promise.all([
    listFoerderempfaenger(tx, jahr),
    listLandNachweise(tx, jahr),
    listLandNachweisstaende(tx, jahr),
  ]);
  const jeErgebnis = new Map(ergebnisse.map((ergebnis) => [ergebnis.organisationId, ergebnis]));
  const jeNachweis = gruppiertNach(nachweise, organisationVon);
  return empfaenger.map(({ id }) => ({
    organisationId: id,
    /** Null while a proof was never submitted. */
    nachweise: (jeNachweis.get(id) ?? []).map(({ baustein, stand }) => ({ baustein, stand })),
    ergebnis: jeErgebnis.get(id)?.status ?? ("offen" as const),
    berechnetAm: jeErgebnis.get(id)?.berechnetAm ?? null,
  }));
}

const organisationVon = <Z extends { organisationId: Organisation["id"] }>({ organisationId }: Z) => organisationId;
const ohneOrganisation = ({ organisationId: _, ...werte }: LandStand): Bausteinwerte => werte;
