import {
  getNachweis,
  getWeiterleitung,
  listBesetzungenDerWeiterleitung,
  listGespeicherteBelegzeilen,
  listNachweisdateien,
  listNachweisvorgaenge,
  type NachweisMitNamen,
  type TenantTx,
} from "@kim/db";
import { jahresbeginn, jahresende, type NachweisId } from "@kim/domain/grundlagen";
import { belegzeitraum, nachweislauf, type Belegzeilenlage } from "@kim/domain/nachweis";

/** Everything that lines and files of a proof are decided on. Throws `Missing` for everybody but the holder. */
export async function loadBeleglage(tx: TenantTx, id: NachweisId) {
  const nachweis = await getNachweis(tx, { inhaberId: tx.tenantId, id });
  // One connection: the statements go out together.
  const [vertrag, vorgaenge, zeilen, dateien] = await Promise.all([
    loadVertrag(tx, nachweis),
    listNachweisvorgaenge(tx, { id, inhaberId: tx.tenantId }),
    listGespeicherteBelegzeilen(tx, id),
    listNachweisdateien(tx, id),
  ]);
  const { inhaberArt, baustein } = nachweis;
  return {
    ...vertrag,
    baustein,
    lauf: nachweislauf(vorgaenge, false),
    zeilen,
    dateien,
    inhaberArt,
    faelligAm: nachweis.frist.am,
  };
}

type Beleglage = Awaited<ReturnType<typeof loadBeleglage>>;

/** The same as the rule of a line asks for it. */
export const zeilenlage = ({ zeilen, dateien, ...lage }: Beleglage): Belegzeilenlage => ({
  ...lage,
  andere: zeilen,
  dateien: new Set(dateien.filter(({ art }) => art === "beleg").map(({ id }) => id)),
});

async function loadVertrag(tx: TenantTx, { weiterleitungId, jahr }: NachweisMitNamen) {
  if (weiterleitungId === null)
    return {
      stelle: null,
      personen: [],
      zeitraum: { von: jahresbeginn(jahr), bis: jahresende(jahr) },
    };
  const vertrag = await getWeiterleitung(tx, weiterleitungId);
  const besetzungen = await listBesetzungenDerWeiterleitung(tx, vertrag);
  const personen = new Map(
    besetzungen.map(({ stelleId, pseudonym }) => [`${stelleId} ${pseudonym}`, { stelleId, pseudonym }]),
  );
  return {
    stelle: { id: vertrag.stelleId, bezeichnung: vertrag.stelleBezeichnung, funktion: vertrag.funktion },
    personen: [...personen.values()],
    zeitraum: belegzeitraum(vertrag, jahr),
  };
}
