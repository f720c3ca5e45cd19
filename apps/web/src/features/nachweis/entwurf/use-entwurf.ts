import type { Nachweisangaben } from "@kim/domain/nachweis";
import { useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "../../../base/trpc.ts";
import type { Nachweisansicht, Entwurf } from "../ansicht.ts";

const RUHE_MS = 700;

export type Bearbeitung = ReturnType<typeof useEntwurf>;

/**
 * The draft as it is typed. It saves itself when the typing rests, and what is still unsaved when the page is left;
 * nobody else's change is overwritten.
 */
export function useEntwurf(
  { id }: Nachweisansicht["nachweis"],
  { angaben: gelesene, version: geleseneVersion }: Entwurf,
) {
  const { melde } = useStatus();
  const [angaben, setAngaben] = useState<Nachweisangaben>(gelesene);
  const [ungespeichert, setUngespeichert] = useState(false);
  const version = useRef(geleseneVersion);
  const wartend = useRef<Nachweisangaben>(undefined);
  const laufend = useRef<Promise<void>>(undefined);
  const uhr = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The open list and the figures follow what is typed; nobody waits for them.
  const update = useMutation(useTRPC().nachweisEntwurf.update.mutationOptions({ meta: { auffrischen: "nebenher" } }));

  const sendeAlles = async () => {
    while (wartend.current) {
      const naechste = wartend.current;
      wartend.current = undefined;
      try {
        version.current = (await update.mutateAsync({ id, version: version.current, angaben: naechste })).version;
      } catch (error) {
        wartend.current ??= naechste;
        throw error;
      }
    }
    setUngespeichert(false);
  };
  /** Everything typed so far is saved afterwards. */
  const speichere = async (): Promise<void> => {
    clearTimeout(uhr.current);
    laufend.current ??= sendeAlles().finally(() => {
      laufend.current = undefined;
    });
    await laufend.current;
    if (wartend.current) await speichere();
  };
  const aendere = (patch: Partial<Nachweisangaben>) => {
    const neu = { ...(wartend.current ?? angaben), ...patch };
    wartend.current = neu;
    setAngaben(neu);
    setUngespeichert(true);
    clearTimeout(uhr.current);
    uhr.current = setTimeout(() => void speichere().catch(() => undefined), RUHE_MS);
  };

  const rettung = useRef<() => void>(undefined);
  useEffect(() => {
    rettung.current = () => {
      if (wartend.current) void speichere().catch(() => melde("Ihre letzte Änderung ist nicht gespeichert.", "danger"));
    };
  });
  useEffect(() => () => rettung.current?.(), []);

  useEffect(() => {
    if (!ungespeichert) return;
    const frage = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", frage);
    return () => window.removeEventListener("beforeunload", frage);
  }, [ungespeichert]);

  return { angaben, aendere, speichere, ungespeichert, error: update.error };
}
