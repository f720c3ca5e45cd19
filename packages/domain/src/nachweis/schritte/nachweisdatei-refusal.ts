import type { UnterschriftRefusal } from "../../weiterleitung/vertrag/unterschrift.ts";
import type { Nachweisstand } from "./nachweisschritte.ts";

export type NachweisdateiRefusal =
  | Extract<UnterschriftRefusal, { reason: "datei-leer" | "datei-zu-gross" }>
  | { reason: "datei-art"; feld: "datei"; moeglich: readonly string[] }
  | { reason: "datei-abgebrochen"; feld: "datei" }
  | { reason: "dateien-zu-viele"; hoechstens: number }
  | { reason: "datei-eingereicht"; regel: "R90"; dateiname: string }
  | { reason: "datei-schon-ersetzt"; feld: "ersetzt" }
  | { reason: "scan-nicht-jetzt"; stand: Nachweisstand };
