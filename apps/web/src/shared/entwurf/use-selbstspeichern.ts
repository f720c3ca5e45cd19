import { useEffect, useRef, useState } from "react";

const RUHE_MS = 700;

/**
 * A draft as it is typed. It saves itself when the typing rests; nothing typed is lost, and nobody else's change is
 * overwritten: `sende` saves over the version it is given and answers the new one. With `nichtGerettet` what is still
 * unsaved on leaving the page is saved then, and it is told when that failed.
 */
export function useSelbstspeichern<T extends object>({
  gelesen,
  gelesenAls,
  sende,
  nichtGerettet,
}: {
  gelesen: T;
  gelesenAls: number;
  sende: (inhalt: T, version: number) => Promise<number>;
  nichtGerettet?: () => void;
}) {
  const [inhalt, setInhalt] = useState<T>(gelesen);
  const [ungespeichert, setUngespeichert] = useState(false);
  const version = useRef(gelesenAls);
  const wartend = useRef<T>(undefined);
  const laufend = useRef<Promise<void>>(undefined);
  const uhr = useRef<ReturnType<typeof setTimeout>>(undefined);

  const sendeAlles = async () => {
    while (wartend.current) {
      const naechster = wartend.current;
      wartend.current = undefined;
      try {
        version.current = await sende(naechster, version.current);
      } catch (error) {
        wartend.current ??= naechster;
        throw error;
      }
    }
    setUngespeichert(false);
  };
  /** The version under which everything typed so far is saved. */
  const speichere = async (): Promise<number> => {
    clearTimeout(uhr.current);
    laufend.current ??= sendeAlles().finally(() => {
      laufend.current = undefined;
    });
    await laufend.current;
    return wartend.current ? speichere() : version.current;
  };
  const aendere = (patch: Partial<T>) => {
    const neu = { ...(wartend.current ?? inhalt), ...patch };
    wartend.current = neu;
    setInhalt(neu);
    setUngespeichert(true);
    clearTimeout(uhr.current);
    uhr.current = setTimeout(() => void speichere().catch(() => undefined), RUHE_MS);
  };

  const rettung = useRef<() => void>(undefined);
  useEffect(() => {
    rettung.current = () => {
      if (nichtGerettet && wartend.current) void speichere().catch(nichtGerettet);
    };
  });
  useEffect(() => () => rettung.current?.(), []);

  useEffect(() => {
    if (!ungespeichert) return;
    const frage = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", frage);
    return () => window.removeEventListener("beforeunload", frage);
  }, [ungespeichert]);

  return { inhalt, aendere, speichere, ungespeichert };
}
