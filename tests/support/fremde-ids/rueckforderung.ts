import { eineForderung, geht, zahlt } from "../foerderung/rueckforderung.ts";
import { unseen, type Buehne, type Swaps } from "./buehne.ts";

/** Claims: nobody but creditor and debtor knows that there is one; out of a proof claims whom it was submitted to. */
export const rueckforderungSwaps: Swaps = {
  "rueckforderung.get id": unseen("rueckforderung", async (b, id) =>
    b.api.rueckforderung.get.query(await eine(b, { id })),
  ),
  "rueckforderung.get glaeubigerId": unseen("organisation", async (b, glaeubigerId) =>
    b.api.rueckforderung.get.query(await eine(b, { glaeubigerId })),
  ),
  "zinsblatt.get rueckforderung.id": unseen("rueckforderung", async (b, id) =>
    b.api.zinsblatt.get.query({ rueckforderung: await eine(b, { id }) }),
  ),
  "zinsblatt.get rueckforderung.glaeubigerId": unseen("organisation", async (b, glaeubigerId) =>
    b.api.zinsblatt.get.query({ rueckforderung: await eine(b, { glaeubigerId }) }),
  ),
  "rueckforderungsvorgang.create rueckforderung.id": unseen("rueckforderung", async (b, id) =>
    geht(b.ich, await eine(b, { id }), "stellungnahme", "2026-03-12"),
  ),
  "rueckforderungsvorgang.create rueckforderung.glaeubigerId": unseen("organisation", async (b, glaeubigerId) =>
    geht(b.ich, await eine(b, { glaeubigerId }), "stellungnahme", "2026-03-12"),
  ),
  "rueckzahlung.create rueckforderung.id": unseen("rueckforderung", async (b, id) =>
    zahlt(b.ich, await eine(b, { id }), "2026-05-04", 1),
  ),
  "rueckzahlung.create rueckforderung.glaeubigerId": unseen("organisation", async (b, glaeubigerId) =>
    zahlt(b.ich, await eine(b, { glaeubigerId }), "2026-05-04", 1),
  ),
  "rueckforderung.create nachweis.id": unseen("nachweis", (b, id) => fordert(b, { id })),
  "rueckforderung.create nachweis.inhaberId": unseen("organisation", (b, inhaberId) => fordert(b, { inhaberId })),
  "forderungsgegenstand.get id": unseen("nachweis", ({ api, ich }, id) =>
    api.forderungsgegenstand.get.query({ inhaberId: ich.id, id }),
  ),
  "forderungsgegenstand.get inhaberId": unseen("organisation", ({ api, mein }, inhaberId) =>
    api.forderungsgegenstand.get.query({ inhaberId, id: mein.nachweis }),
  ),
};

/** What is claimed from oneself, with another id in its place. */
async function eine({ api, mein }: Buehne, getauscht: { id?: string; glaeubigerId?: string }) {
  const { zeilen } = await api.rueckforderung.list.query();
  const meine = zeilen.find(({ id }) => id === mein.rueckforderung);
  if (!meine) throw new Error("Es gibt keine eigene Schuld, die verschwinden könnte");
  return { glaeubigerId: meine.glaeubigerId, id: meine.id, ...getauscht };
}

const fordert = ({ api, ich, mein }: Buehne, getauscht: { id?: string; inhaberId?: string }) =>
  api.rueckforderung.create.mutate(
    eineForderung({ inhaberId: ich.id, id: mein.nachweis, ...getauscht }, { grundlage: "vertrag" }),
  );
