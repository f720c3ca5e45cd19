import type { Db } from "@kim/db";

/** Answers that were worked out once and hold until what they rest on changes. */
export interface Landmerker {
  /** The answer to `frage` while `marke` is the same; whoever asks meanwhile waits for the one who works it out. */
  gemerkt<T>(frage: string, marke: string, antwort: () => Promise<T>): Promise<T>;
}

const hoechstens = 64;
const merker = new WeakMap<Db, Landmerker>();

/** One for each database: what one state office was told, the other would be told as well. */
export function landmerker(db: Db): Landmerker {
  const bekannt = merker.get(db);
  if (bekannt) return bekannt;
  const antworten = new Map<string, { marke: string; antwort: Promise<unknown> }>();
  const neu: Landmerker = {
    gemerkt: async <T>(frage: string, marke: string, antwort: () => Promise<T>) => {
      const alte = antworten.get(frage);
      antworten.delete(frage); // the one asked for last goes last
      const eintrag = alte?.marke === marke ? alte : { marke, antwort: antwort() };
      antworten.set(frage, eintrag);
      for (const [aelteste] of antworten) {
        if (antworten.size <= hoechstens) break;
        antworten.delete(aelteste);
      }
      // A failure is told to those who wait for it and to nobody after them.
      eintrag.antwort.catch(() => {
        if (antworten.get(frage) === eintrag) antworten.delete(frage);
      });
      return eintrag.antwort as Promise<T>;
    },
  };
  merker.set(db, neu);
  return neu;
}
