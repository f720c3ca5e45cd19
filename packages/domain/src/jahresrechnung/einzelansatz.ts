import type { Betraege } from "./begriffe.ts";

/**
 * R31: a row of the Finanzierungsplan may be exceeded by a fifth if savings elsewhere cover it; above that it needs an
 * explanation. Cents; exactly a fifth is within. A row without a grant has nothing to exceed.
 */
export const ueberEinzelansatz = ({
  bewilligtCent,
  ausgegebenCent,
}: Pick<Betraege, "bewilligtCent" | "ausgegebenCent">): boolean =>
  bewilligtCent > 0 && ausgegebenCent * 5 > bewilligtCent * 6;
