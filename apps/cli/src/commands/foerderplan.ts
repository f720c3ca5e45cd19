import { readFile } from "node:fs/promises";
import { berechneFoerderplan, FoerderplanEingabe } from "@kim/domain/foerderplan";
import { refusalText } from "@kim/domain/texte";
import type { z } from "zod";
import { OperatorError } from "../base/operator-error.ts";

/** The computed plan as JSON text. Throws an OperatorError with exit code 2 that names each wrong field. */
export async function foerderplan(datei: string): Promise<string> {
  const eingabe = FoerderplanEingabe.safeParse(await readJson(datei));
  if (!eingabe.success) throw new OperatorError(eingabe.error.issues.map(issueLine).join("\n"), 2);
  const decision = berechneFoerderplan(eingabe.data);
  if (!decision.ok) throw new OperatorError(refusalLine(decision.refusal, refusalText(decision.refusal)), 2);
  return JSON.stringify(decision.event, null, 2);
}

async function readJson(datei: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(datei, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new OperatorError(`„${datei}“ enthält kein gültiges JSON: ${error.message}`, 2);
    throw new OperatorError(`„${datei}“ lässt sich nicht lesen. Bitte Pfad und Leserecht prüfen.`, 2);
  }
}

function issueLine(issue: z.core.$ZodIssue): string {
  return `${fieldName(issue.path) || "Eingabe"}: ${issue.message}`;
}

function refusalLine(refusal: { feld?: string; regel?: string }, satz: string): string {
  const feld = refusal.feld === undefined ? "" : `${refusal.feld}: `;
  const regel = refusal.regel === undefined || satz.includes(refusal.regel) ? "" : ` (Regel ${refusal.regel})`;
  return `${feld}${satz}${regel}`;
}

const fieldName = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (name, part) => (typeof part === "number" ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part)),
    "",
  );
