import {
  findVorlageninhalte,
  listAnschriften,
  listEinzelerinnerungen,
  listFristerinnerungen,
  lockFristerinnerungen,
  recordErinnerungsbriefe,
  uuidOf,
  type Fristerinnerung,
  type TenantTx,
} from "@kim/db";
import {
  angeschriebene,
  fristenBrief,
  type Anschreibbar,
  type Briefvorlagen,
  type Erinnerungsstufe,
  type Fristeintrag,
} from "@kim/domain/fristenliste";
import { gruppiertNach, NachrichtId } from "@kim/domain/grundlagen";
import { Rolle, rolleMoeglich, type OrganisationArt } from "@kim/domain/organisation";
import { geltenderInhalt } from "@kim/domain/vorlage";
import { nachrichtSenden } from "@kim/jobs";

type Erinnert = { name: string; art: OrganisationArt };
type Faellig = { frist: Fristeintrag; stufe: Erinnerungsstufe };

/**
 * One letter to each person about all that this person was not told yet, or one for each date. Letters, their orders
 * and the notes that they were told stand or fall together: killed in between, nothing of it is there, and the next
 * attempt writes it.
 */
export async function schreibeErinnerungen(
  tx: TenantTx,
  { organisation, faellige, adresse }: { organisation: Erinnert; faellige: readonly Faellig[]; adresse: string },
  now: Date,
): Promise<void> {
  await lockFristerinnerungen(tx);
  const erinnerte = await listFristerinnerungen(tx, [...new Set(faellige.map(({ frist }) => frist.schluessel))]);
  const gesagt = new Set(erinnerte.map(kennung));
  const vorlagen = await geltendeBriefe(tx);
  const personen = await listAnschriften(
    tx,
    Rolle.options.filter((rolle) => rolleMoeglich(organisation.art, rolle)),
  );
  const zuSagen = faellige
    .flatMap(({ frist, stufe }) =>
      angeschriebene(personen, frist.rechte, organisation.art, stufe.art).map((person) => ({ person, frist, stufe })),
    )
    .filter(({ person, frist, stufe }) => !gesagt.has(kennung(erinnerungAn(person, { frist, stufe }))));
  const einzeln = await listEinzelerinnerungen(tx);
  // Together in one letter, unless somebody wants one for each.
  const briefe = gruppiertNach(zuSagen, ({ person, frist }) =>
    einzeln.has(person.benutzerId) ? `${person.benutzerId} ${frist.schluessel}` : person.benutzerId,
  );
  const geschrieben = [...briefe.values()].flatMap((eigene) => {
    const [erste] = eigene;
    if (!erste) return [];
    const { person } = erste;
    const erinnerungen = eigene.map((e) => erinnerungAn(person, e));
    const id = NachrichtId.parse(uuidOf("fristen", tx.tenantId, ...erinnerungen.map(kennung)));
    const brief = fristenBrief(
      organisation.name,
      eigene.map(({ frist, stufe }) => ({
        frist: { ...frist, link: new URL(frist.ziel, adresse).toString() },
        stufe,
      })),
      new URL("/fristen", adresse).toString(),
      vorlagen,
    );
    return [{ ...brief, id, an: person.an, erinnerungen }];
  });
  if (geschrieben.length === 0) return;
  const auftrag = { name: nachrichtSenden.name, payload: (nachrichtId: NachrichtId) => ({ nachrichtId }) };
  await recordErinnerungsbriefe(tx, geschrieben, auftrag, now);
}

async function geltendeBriefe(tx: TenantTx): Promise<Briefvorlagen> {
  const { erinnerung_gesammelt, erinnerung_einzeln } = await findVorlageninhalte(tx, briefschluessel);
  return {
    erinnerung_gesammelt: geltenderInhalt("erinnerung_gesammelt", erinnerung_gesammelt),
    erinnerung_einzeln: geltenderInhalt("erinnerung_einzeln", erinnerung_einzeln),
  };
}

const briefschluessel = ["erinnerung_gesammelt", "erinnerung_einzeln"] as const;

const erinnerungAn = ({ benutzerId }: Anschreibbar, { frist, stufe }: Faellig): Fristerinnerung => ({
  benutzerId,
  frist: frist.schluessel,
  faelligAm: frist.am,
  stufe: stufe.schluessel,
});

const kennung = ({ benutzerId, frist, faelligAm, stufe }: Fristerinnerung): string =>
  [benutzerId, frist, faelligAm, stufe].join(" ");
