import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import type { DokumentId } from "../../grundlagen/ids.ts";
import { z } from "../../grundlagen/zod.ts";
import type { OrganisationArt } from "../../organisation/organisation.ts";
import { unterschriftHoechstensBytes } from "../../weiterleitung/vertrag/unterschrift.ts";
import { fuehrtBelegliste } from "../belege/belegzeile.ts";
import { decideEntwurfsaenderung } from "./nachweisbearbeitung.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import {
  istGanz,
  nachweisdateiname,
  nachweisdateitypen,
  nachweisdateitypVon,
  type Nachweisdateityp,
} from "../belege/nachweisdateityp.ts";
import { istBearbeitbar, type Nachweislauf } from "./nachweisstand.ts";

export const Nachweisdateiart = z.enum(["beleg", "unterschrift"]);
export type Nachweisdateiart = z.infer<typeof Nachweisdateiart>;

/** Ten megabytes; the database holds the same limit. */
export const nachweisdateiHoechstensBytes = unterschriftHoechstensBytes;

/** More than a year of receipts; without a limit one script could fill the disk. */
export const nachweisdateienHoechstens = 500;

type Lauf = Pick<Nachweislauf, "stand">;
type Vorhandene = {
  id: DokumentId;
  art: Nachweisdateiart;
  dateiname: string;
  /** The file that it supersedes. */
  ersetztId: DokumentId | null;
  /** A submitted version names it. */
  eingereicht: boolean;
};

export type Nachweisdateilage = {
  lauf: Lauf;
  art: Nachweisdateiart;
  inhaberArt: OrganisationArt;
  dateien: readonly Vorhandene[];
};

export type DateiHinterlegt = {
  type: "DateiHinterlegt";
  dateiname: string;
  typ: Nachweisdateityp;
  /** The submitted file that it supersedes. */
  ersetztId: DokumentId | null;
  /** The file that it replaces and that nobody was shown: it goes. */
  entfaelltId: DokumentId | null;
};

/** What can be said before the bytes are there: receipts belong to a draft, a scan to what was prepared and printed. */
export function dateiannahme({ lauf, art, inhaberArt, dateien }: Nachweisdateilage): NachweisRefusal | undefined {
  if (dateien.length >= nachweisdateienHoechstens)
    return { reason: "dateien-zu-viele", hoechstens: nachweisdateienHoechstens };
  if (art === "unterschrift")
    return lauf.stand === "vorbereitet" ? undefined : { reason: "scan-nicht-jetzt", stand: lauf.stand };
  if (!fuehrtBelegliste(inhaberArt)) return { reason: "belegliste-nur-traeger", regel: "R77" };
  const offen = decideEntwurfsaenderung(lauf);
  return offen.ok ? undefined : offen.refusal;
}

/** R90: a new file, in the place of another where one is named. */
export function decideNachweisdatei(
  lage: Nachweisdateilage,
  datei: { dateiname: string; inhalt: Uint8Array; ersetzt: DokumentId | null },
): Decision<DateiHinterlegt, NachweisRefusal> {
  const refusal =
    dateiannahme(lage) ?? nachweisdateimangel(lage.art, datei.inhalt) ?? ersatzgrenze(lage, datei.ersetzt);
  if (refusal) return refuse(refusal);
  const typ = nachweisdateitypVon(datei.inhalt);
  if (typ === undefined) return refuse(falscheArt(lage.art));
  const alte = lage.dateien.find(({ id }) => id === datei.ersetzt);
  return accept({
    type: "DateiHinterlegt",
    typ,
    dateiname: nachweisdateiname(datei.dateiname, typ, lage.art === "beleg" ? "Beleg" : "Unterschrift"),
    // What was never submitted leaves no trace: a wrong scan may hold what nobody should read.
    ersetztId: alte?.eingereicht ? alte.id : (alte?.ersetztId ?? null),
    entfaelltId: alte && !alte.eingereicht ? alte.id : null,
  });
}

/** R90: whether a file may go. A receipt that a submitted version names can only be superseded. */
export function decideDateiloeschung(
  { stand }: Lauf,
  { art, eingereicht, dateiname }: Omit<Vorhandene, "id">,
): Decision<{ type: "DateiGeloescht" }, NachweisRefusal> {
  if (eingereicht) return refuse({ reason: "datei-eingereicht", regel: "R90", dateiname });
  const offen = istBearbeitbar(stand) || (art === "unterschrift" && stand === "vorbereitet");
  return offen ? accept({ type: "DateiGeloescht" }) : refuse({ reason: "nachweis-nicht-bearbeitbar", stand });
}

/** What keeps these bytes from being taken: the browser asks before it sends, the server before it stores. */
export function nachweisdateimangel(art: Nachweisdateiart, inhalt: Uint8Array): NachweisRefusal | undefined {
  if (inhalt.length === 0) return { reason: "datei-leer", feld: "datei" };
  if (inhalt.length > nachweisdateiHoechstensBytes)
    return { reason: "datei-zu-gross", feld: "datei", hoechstensMegabyte: nachweisdateiHoechstensBytes / 1024 / 1024 };
  const typ = nachweisdateitypVon(inhalt);
  if (typ === undefined || !moeglich[art].includes(typ)) return falscheArt(art);
  return istGanz(typ, inhalt) ? undefined : { reason: "datei-abgebrochen", feld: "datei" };
}

// Nobody signs an invoice for machines.
const moeglich: Readonly<Record<Nachweisdateiart, readonly Nachweisdateityp[]>> = {
  beleg: ["application/pdf", "image/jpeg", "image/png", "application/xml"],
  unterschrift: ["application/pdf", "image/jpeg", "image/png"],
};

export const falscheArt = (art: Nachweisdateiart): NachweisRefusal => ({
  reason: "datei-art",
  feld: "datei",
  moeglich: moeglich[art].map((typ) => nachweisdateitypen[typ].name),
});

function ersatzgrenze({ art, dateien }: Nachweisdateilage, ersetzt: DokumentId | null): NachweisRefusal | undefined {
  if (ersetzt === null) return undefined;
  if (!dateien.some((d) => d.id === ersetzt && d.art === art))
    return { reason: "belegdatei-unbekannt", feld: "dokumentId" };
  return dateien.some((d) => d.ersetztId === ersetzt) ? { reason: "datei-schon-ersetzt", feld: "ersetzt" } : undefined;
}
