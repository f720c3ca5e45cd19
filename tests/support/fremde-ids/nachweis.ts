import { unseen, type Swaps } from "./buehne.ts";

/** Proofs: nobody but the holder and the level above knows that there is one. */
export const nachweisSwaps: Swaps = {
  "nachweis.get id": unseen("nachweis", ({ api }, id) => api.nachweis.get.query({ id })),
  "nachweisEntwurf.update id": unseen("nachweis", ({ api }, id) =>
    api.nachweisEntwurf.update.mutate({ id, version: 1, angaben: { ort: "Ahlen" } }),
  ),
};
