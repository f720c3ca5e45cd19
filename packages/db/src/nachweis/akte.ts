import type { NachweisMitNamen, NachweisTx } from "../queries/nachweis/nachweis-mit-namen.ts";
import {
  findNachweisfassung,
  findVerwendung,
  sha256Of,
  type GelesenFassung,
} from "../queries/nachweis/nachweisfassung.ts";
import {
  findStichprobe,
  listZeilenentscheidungen,
  type GelesenEntscheidung,
} from "../queries/nachweis/nachweispruefung.ts";
import { listNachweisbemerkungen } from "../queries/nachweis/nachweisbemerkung.ts";
import { listNachweisvorgaenge } from "../queries/nachweis/nachweisvorgang.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";
import type { PlainDate } from "@kim/domain/grundlagen";
import {
  bemerkungsfaeden,
  nachweisartNamen,
  nachweislauf,
  offeneDerPruefstelle,
  offeneFragen,
  unterschriebenerText,
  type Bemerkungsfaden,
  type Nachweislage,
  type Nachweislauf,
  type Nachweisvorgang,
  type Stichprobe,
} from "@kim/domain/nachweis";
import { loadEntwurf, type Entwurf } from "./nachweisentwurf.ts";
import { hatSpaeteren, loadVorjahr, type Vorjahr } from "./nachbarjahre.ts";

/** Everything that is known of one proof to this reader, from which steps are decided and pages made. */
export type Akte = {
  nachweis: NachweisMitNamen;
  vorgaenge: readonly Nachweisvorgang[];
  lauf: Nachweislauf;
  verwendetDurch: string | null;
  /** The version that was submitted last, with what the level above decided as far as this reader may see it. */
  fassung: GelesenFassung | undefined;
  entscheidungen: readonly GelesenEntscheidung[];
  /** What both sides said about what was submitted. */
  bemerkungen: readonly Bemerkungsfaden[];
  stichprobe: (Stichprobe & { am: string; vonName: string }) | undefined;
  /** Only for its holder, and only while it is not submitted; `vorjahr` is what it takes from the year before. */
  entwurf: Entwurf | null;
  vorjahr: Vorjahr | null;
};

export async function loadAkte(tx: NachweisTx, nachweis: NachweisMitNamen, heute: PlainDate): Promise<Akte> {
  const [vorgaenge, fassung] = await Promise.all([
    listNachweisvorgaenge(tx, nachweis),
    findNachweisfassung(tx, nachweis),
  ]);
  const verwendetDurch = "bewilligung" in tx ? null : await durchWenVerwendet(tx, nachweis, vorgaenge);
  const lauf = nachweislauf(vorgaenge, verwendetDurch !== null);
  const version = fassung && { ...nachweis, version: fassung.fassung.version };
  return {
    nachweis,
    vorgaenge,
    lauf,
    verwendetDurch,
    fassung,
    entscheidungen: version ? await listZeilenentscheidungen(tx, version) : [],
    bemerkungen: fassung ? bemerkungsfaeden(await listNachweisbemerkungen(tx, nachweis)) : [],
    stichprobe: version ? await findStichprobe(tx, version) : undefined,
    ...("bewilligung" in tx ? ohneEntwurf : await entwurfDer(tx, { nachweis, lauf, fassung, heute })),
  };
}

/** The same as `decideNachweisschritt` wants it. */
export async function nachweislageDer(
  tx: NachweisTx,
  akte: Akte,
  akteur: Nachweislage["akteur"],
  heute: PlainDate,
): Promise<Nachweislage> {
  const { nachweis, vorgaenge, verwendetDurch, fassung, entscheidungen, bemerkungen, stichprobe, entwurf } = akte;
  return {
    inhaberId: nachweis.inhaberId,
    pruefstelleId: nachweis.pruefstelleId,
    vorgaenge,
    verwendetDurch,
    spaetererBautDarauf: "bewilligung" in tx ? false : await hatSpaeteren(tx, nachweis),
    maengel: entwurf?.maengel ?? [],
    glieder: entwurf?.papier.glieder ?? [],
    pruefsummeJetzt: entwurf ? pruefsummeDes(entwurf) : "",
    fassungSha256: fassung?.sha256 ?? null,
    zeilen: fassung?.fassung.zeilen ?? [],
    entscheidungen,
    offeneBemerkungen: offeneDerPruefstelle(bemerkungen),
    offeneFragen: offeneFragen(bemerkungen),
    stichprobe: stichprobe ?? null,
    aemter: entwurf?.papier.aemter ?? [],
    befugnisse: entwurf?.befugnisse ?? [],
    akteur,
    heute,
  };
}

/** What two people agree on before a version is frozen. */
export const pruefsummeDes = ({ inhalt, papier, zeilen }: Entwurf): string =>
  sha256Of(unterschriebenerText(inhalt, papier.belege, zeilen));

const nichtEingereicht: readonly Nachweislauf["stand"][] = ["entwurf", "vorbereitet", "gezeichnet"];

const ohneEntwurf = { entwurf: null, vorjahr: null };

async function entwurfDer(
  tx: TenantTx,
  { nachweis, lauf, fassung, heute }: Pick<Akte, "nachweis" | "lauf" | "fassung"> & { heute: PlainDate },
): Promise<Pick<Akte, "entwurf" | "vorjahr">> {
  if (nachweis.inhaberId !== tx.tenantId || !nichtEingereicht.includes(lauf.stand)) return ohneEntwurf;
  const vorjahr = await loadVorjahr(tx, nachweis);
  const { offenePunkte } = vorjahr;
  return { vorjahr, entwurf: await loadEntwurf(tx, nachweis, { heute, lauf, fassung, offenePunkte }) };
}

async function durchWenVerwendet(
  tx: TenantTx,
  nachweis: NachweisMitNamen,
  vorgaenge: readonly Nachweisvorgang[],
): Promise<string | null> {
  const { bescheinigung } = nachweislauf(vorgaenge, false);
  const durch = bescheinigung && (await findVerwendung(tx, nachweis, bescheinigung.version));
  if (!durch) return null;
  return durch === "oben"
    ? "Nachweis der Stelle darüber"
    : `${nachweisartNamen[durch.art]} ${durch.jahr}, Baustein ${durch.baustein}`;
}
