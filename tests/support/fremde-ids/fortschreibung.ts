import { randomUUID } from "node:crypto";
import { unseen, type Buehne, type Swaps } from "./buehne.ts";

/** What is not carried into the next year. */
export const fortschreibungSwaps: Swaps = {
  "fortschreibungAblehnung.create gegenstandId": unseen("stelle", (buehne, id) => abgelehnt(buehne, id)),
  "fortschreibungAblehnung.delete id": unseen("fortschreibungsablehnung", ({ api }, id) =>
    api.fortschreibungAblehnung.delete.mutate({ id }),
  ),
};

const abgelehnt = ({ api }: Buehne, gegenstandId: string) =>
  api.fortschreibungAblehnung.create.mutate({
    id: randomUUID(),
    art: "stelle",
    gegenstandId,
    jahr: 2027,
    grund: "Die Stelle läuft aus.",
  });
