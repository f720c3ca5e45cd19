import { unseen, type Swaps } from "./buehne.ts";

/** Reports of another office: the own one finds none of them. */
export const landesberichtSwaps: Swaps = {
  "landesberichtWiederholung.create landesberichtId": unseen("landesbericht", ({ behoerde }, landesberichtId) =>
    behoerde.api.landesberichtWiederholung.create.mutate({ landesberichtId }),
  ),
};
