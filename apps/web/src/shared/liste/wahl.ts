import { bausteinNamen, type Baustein } from "@kim/domain/stelle";
import type { Choice } from "@kim/ui";

export const jahreswahl = (jahre: readonly number[]): Choice[] =>
  jahre.map((jahr) => ({ value: jahr, label: String(jahr) }));

export const bausteinwahl = (bausteine: readonly Baustein[] = [1, 2, 3]): Choice[] =>
  bausteine.map((baustein) => ({ value: baustein, label: bausteinNamen[baustein] }));
