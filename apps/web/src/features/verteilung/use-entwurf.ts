import type { VerteilungInhalt } from "@kim/domain/verteilung";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import type { Verteilung } from "./ansicht.ts";

const RUHE_MS = 700;

/**
 * The draft as it is typed. It saves itself when the typing rests; nothing typed is lost, and nobody else's change is
 * overwritten.
 */
export function useEntwurf({ id, inhalt: gelesen, version: geleseneVersion }: Verteilung) {
  const [inhalt, setInhalt] = useState<VerteilungInhalt>(gelesen);
  const [ungespeichert, setUngespeichert] = useState(false);
  const version = useRef(geleseneVersion);
  const wartend = useRef<VerteilungInhalt>(undefined);
  const laufend = useRef<Promise<void>>(undefined);
  const uhr = useRef<ReturnType<typeof setTimeout>>(undefined);
  const update = useMutation(
    // The page computes from what is typed: asked again at every rest of the typing, it would learn nothing.
    useTRPC().verteilung.update.mutationOptions({ meta: { auffrischen: "selbst" } }),
  );

  const sendeAlles = async () => {
    while (wartend.current) {
      const naechster = wartend.current;
      wartend.current = undefined;
      try {
        version.current = (await update.mutateAsync({ id, version: version.current, inhalt: naechster })).version;
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
  const aendere = (patch: Partial<VerteilungInhalt>) => {
    const neu = { ...(wartend.current ?? inhalt), ...patch };
    wartend.current = neu;
    setInhalt(neu);
    setUngespeichert(true);
    clearTimeout(uhr.current);
    uhr.current = setTimeout(() => void speichere().catch(() => undefined), RUHE_MS);
  };

  useEffect(() => {
    if (!ungespeichert) return;
    const frage = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", frage);
    return () => window.removeEventListener("beforeunload", frage);
  }, [ungespeichert]);

  return { inhalt, aendere, speichere, ungespeichert, error: update.error };
}
