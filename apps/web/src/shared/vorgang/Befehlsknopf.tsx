import { Button, useStatus, type ButtonProps } from "@kim/ui";
import type { Befehl } from "./use-vorgang.ts";

type BefehlsknopfProps<E, A> = {
  befehl: Befehl<E, A>;
  eingabe: E;
  /** What is said once it is done; what changes on the page by itself needs no words. */
  getan?: (antwort: A) => string;
} & Pick<ButtonProps, "children" | "size" | "aria-label">;

/** One click sends it again; why it was refused is said where every status is. */
export function Befehlsknopf<E, A>({ befehl, eingabe, getan, ...look }: BefehlsknopfProps<E, A>) {
  const { melde } = useStatus();
  const sende = async () => {
    try {
      const antwort = await befehl.mutateAsync(eingabe);
      if (getan) melde(getan(antwort));
    } catch (fehler) {
      melde(fehler instanceof Error ? fehler.message : String(fehler), "danger");
    }
  };
  return <Button icon="autorenew" busy={befehl.isPending} onClick={() => void sende()} {...look} />;
}
