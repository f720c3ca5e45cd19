import type { ComponentProps } from "react";
import { useAuffrischen } from "../../../base/auffrischen.ts";
import { VorgangDialog } from "../../../shared/vorgang/VorgangDialog.tsx";

type VorgangProps<E, A> = ComponentProps<typeof VorgangDialog<E, A>>;

/** A step on a contract. What the law says against it may come from a contract that changed meanwhile. */
export function Vertragsvorgang<E, A>(vorgang: Omit<VorgangProps<E, A>, "onObjection">) {
  const auffrischen = useAuffrischen();
  return <VorgangDialog {...vorgang} onObjection={() => void auffrischen()} />;
}
