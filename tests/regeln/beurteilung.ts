import { begriffe } from "@kim/domain/jahresrechnung";
import type { Grenze, Rechnung } from "./grenze.ts";

/** What speaks against the boundary, walked on both sides; empty where it holds. */
export async function beurteile<W>(grenze: Grenze<W>, welt: W): Promise<string[]> {
  const { regel } = grenze;
  switch (grenze.art) {
    case "ablehnung":
      return [
        ...erwarte("diesseits", await gang(() => grenze.diesseits(welt)), "angenommen"),
        ...erwarte("jenseits", await gang(() => grenze.jenseits(welt)), regel),
      ];
    case "hinweis": {
      const gesagt = { diesseits: await grenze.diesseits(welt), jenseits: await grenze.jenseits(welt) };
      const sagt = (seite: keyof typeof gesagt) => gesagt[seite].some((eines) => eines.regel === regel);
      return [
        ...(sagt("diesseits") ? [`diesseits: ${regel} wird gesagt`] : []),
        ...(sagt("jenseits") ? [] : [`jenseits: ${regel} wird nicht gesagt`]),
      ];
    }
    case "betrag": {
      const seiten = [await grenze.diesseits(welt), await grenze.jenseits(welt)] as const;
      const [diesseits, jenseits] = seiten.map(({ erwartet }) => JSON.stringify(erwartet));
      return [
        ...(begriffe[grenze.betrag].regel === regel ? [] : [`${grenze.betrag} gehört nicht zu ${regel}`]),
        ...(seiten.every(({ erwartet }) => grenze.betrag in erwartet) ? [] : [`${grenze.betrag} wird nicht erwartet`]),
        ...(diesseits === jenseits ? ["auf beiden Seiten dieselben Beträge"] : []),
        ...abweichungen("diesseits", seiten[0]),
        ...abweichungen("jenseits", seiten[1]),
      ];
    }
    case "befehl":
      return [
        ...erwarte("diesseits", ausgang(await grenze.diesseits(welt)), "angenommen"),
        ...erwarte("jenseits", ausgang(await grenze.jenseits(welt)), regel),
      ];
  }
}

const erwarte = (seite: string, geschehen: string, soll: string): string[] =>
  geschehen === soll ? [] : [`${seite}: ${geschehen} statt ${soll}`];

/** "angenommen", or the numbers of the rules in whose name it was refused. Anything else that fails is thrown on. */
async function gang(tat: () => Promise<unknown>): Promise<string> {
  try {
    await tat();
    return "angenommen";
  } catch (error) {
    const refusal = refusalVon(error);
    if (!refusal) throw error;
    return nummern(refusal) || `ohne Nummer abgelehnt (${String(refusal["reason"])})`;
  }
}

const istRecord = (wert: unknown): wert is Record<string, unknown> => typeof wert === "object" && wert !== null;

function refusalVon(error: unknown): Record<string, unknown> | undefined {
  const data = istRecord(error) ? error["data"] : undefined;
  const refusal = istRecord(data) ? data["refusal"] : undefined;
  return istRecord(refusal) ? refusal : undefined;
}

/** Of the refusal and of every single fault it lists. */
function nummern(refusal: Record<string, unknown>): string {
  const einzelne = [refusal["maengel"], refusal["zeilen"]].flat().filter(istRecord);
  const genannte = [refusal, ...einzelne].flatMap(({ regel }) => (typeof regel === "string" ? [regel] : []));
  return [...new Set(genannte)].join(", ");
}

function ausgang({ code, stderr }: { code: number | null; stderr: string }): string {
  if (code === 0) return "angenommen";
  return [...new Set(stderr.match(/\bR\d+b?\b/g))].join(", ") || `ohne Nummer beendet (${code}): ${stderr}`;
}

const abweichungen = (seite: string, { summe, erwartet }: Rechnung): string[] =>
  Object.entries(erwartet).flatMap(([art, cent]) => {
    const gerechnet = Object.entries(summe).find(([name]) => name === art)?.[1];
    return gerechnet === cent ? [] : [`${seite}: ${art} ist ${gerechnet}, nicht ${cent}`];
  });
