import { alsDatum } from "../grundlagen/darstellung.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { PlainDate, addDays } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import { saubererText } from "../grundlagen/text.ts";
import { z } from "../grundlagen/zod.ts";

export const LesezugangId = z.uuid("Diesen Lesezugang gibt es nicht.").toLowerCase().brand<"Lesezugang">();
export type LesezugangId = z.infer<typeof LesezugangId>;

/** What a program may read with it: the figures of a day, or the series. */
export const Leseumfang = z.enum(["stand", "verlauf"]);
export type Leseumfang = z.infer<typeof Leseumfang>;

export const leseumfangNamen = {
  stand: "Zahlen eines Stichtags",
  verlauf: "Verläufe",
} as const satisfies Record<Leseumfang, string>;

/** So many days it lasts at most (Annahme). */
export const hoechstensTage = 365;
/** So often a day it may be used at most (Annahme). */
export const hoechstensJeTag = 10_000;

/**
 * A program that reads the state's figures, for one purpose. Whoever asks for it makes the token and keeps it: the
 * platform is told its SHA-256 alone.
 */
export const LesezugangAnlage = z.strictObject({
  id: LesezugangId,
  zweck: saubererText({
    hoechstens: 200,
    einzeilig: true,
    fehlt: "Bitte angeben, wofür der Zugang ist.",
    mindestens: { zeichen: 5, sonst: "Bitte in mindestens 5 Zeichen angeben, wofür der Zugang ist." },
  }),
  umfaenge: z
    .array(Leseumfang)
    .min(1, "Bitte mindestens einen Umfang wählen.")
    .refine((wahl) => new Set(wahl).size === wahl.length, "Bitte jeden Umfang einmal wählen."),
  letzterTag: PlainDate,
  jeTag: z
    .int("Bitte eine ganze Zahl angeben.")
    .min(1, "Bitte mindestens 1 Abruf am Tag erlauben.")
    .max(hoechstensJeTag, "Bitte höchstens 10.000 Abrufe am Tag erlauben."),
  tokenHash: z.string().regex(/^[0-9a-f]{64}$/, "Diese Prüfsumme ist nicht lesbar."),
});
export type LesezugangAnlage = z.infer<typeof LesezugangAnlage>;

export type LesezugangRefusal =
  | { reason: "lesezugang-schon-abgelaufen"; feld: "letzterTag"; letzterTag: PlainDate }
  | { reason: "lesezugang-zu-lang"; feld: "letzterTag"; spaetestens: PlainDate };

export function decideLesezugang<A extends Pick<LesezugangAnlage, "letzterTag">>(
  anlage: A,
  heute: PlainDate,
): Decision<A, LesezugangRefusal> {
  const { letzterTag } = anlage;
  if (letzterTag < heute) return refuse({ reason: "lesezugang-schon-abgelaufen", feld: "letzterTag", letzterTag });
  const spaetestens = addDays(heute, hoechstensTage);
  if (letzterTag > spaetestens) return refuse({ reason: "lesezugang-zu-lang", feld: "letzterTag", spaetestens });
  return accept(anlage);
}

export const lesezugangRefusalTexte: Saetze<LesezugangRefusal> = {
  "lesezugang-schon-abgelaufen": (r) =>
    `Der letzte Tag ${alsDatum(r.letzterTag)} ist vorbei. Bitte einen Tag ab heute wählen.`,
  "lesezugang-zu-lang": (r) =>
    `Ein Lesezugang gilt höchstens ${hoechstensTage} Tage. Bitte einen Tag bis zum ${alsDatum(r.spaetestens)} wählen.`,
};

export type Lesezugangstand = "gilt" | "abgelaufen" | "widerrufen";

export const lesezugangstandNamen = {
  gilt: "Gilt",
  abgelaufen: "Abgelaufen",
  widerrufen: "Widerrufen",
} as const satisfies Record<Lesezugangstand, string>;

/** It is good until the end of its last day. */
export const lesezugangstand = (
  { letzterTag, widerrufenAm }: { letzterTag: PlainDate; widerrufenAm: string | null },
  heute: PlainDate,
): Lesezugangstand => (widerrufenAm !== null ? "widerrufen" : letzterTag < heute ? "abgelaufen" : "gilt");
