import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sendeDatei, type Sendung } from "./datei-senden.ts";

type Auswahl = { datei: File; id: string };

export type Hochladen = ReturnType<typeof useHochladen>;

/** A file that is chosen, judged by its bytes before anything is sent, and sent with its progress. */
export function useHochladen({
  sendung,
  hoechstensBytes,
  mangelDer,
  ohneAuswahl,
  auffrischen,
  onGespeichert,
}: {
  sendung: (auswahl: Auswahl) => Pick<Sendung, "adresse" | "begleitung" | "typ">;
  hoechstensBytes: number;
  /** The sentence about bytes that will not be taken; at most one more than allowed is read. */
  mangelDer: (anfang: Uint8Array) => string | undefined;
  /** The sentence for who sends without having chosen. */
  ohneAuswahl: string;
  /** "nebenher": once the bytes are stored the next file can be chosen. */
  auffrischen?: "nebenher";
  onGespeichert: () => void;
}) {
  const [auswahl, setAuswahl] = useState<Auswahl | null>(null);
  const [mangel, setMangel] = useState<string | undefined>(undefined);
  const [gesendet, setGesendet] = useState(0);
  const [runde, setRunde] = useState(0);
  const mutation = useMutation({
    mutationFn: (gewaehlt: Auswahl) =>
      sendeDatei({ ...sendung(gewaehlt), datei: gewaehlt.datei, onFortschritt: setGesendet }),
    ...(auffrischen && { meta: { auffrischen } }),
    onSuccess: () => {
      onGespeichert();
      setAuswahl(null);
      setRunde((n) => n + 1);
    },
  });
  const waehle = async (datei: File | null) => {
    mutation.reset();
    setGesendet(0);
    const gefunden = datei && mangelDer(new Uint8Array(await datei.slice(0, hoechstensBytes + 1).arrayBuffer()));
    setMangel(gefunden ?? undefined);
    // The same choice keeps its id: sent again after a broken connection, it is stored once.
    setAuswahl(datei && !gefunden ? { datei, id: crypto.randomUUID() } : null);
  };
  const sende = () => {
    if (auswahl) mutation.mutate(auswahl);
    else setMangel((bisher) => bisher ?? ohneAuswahl);
  };
  return { auswahl, mangel, gesendet, runde, laeuft: mutation.isPending, error: mutation.error, waehle, sende };
}
