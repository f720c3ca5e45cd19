/** A post's name; who declined or lost an offer no longer sees the post behind it. */
export const stelleName = ({ stelleBezeichnung }: { stelleBezeichnung: string | null }): string =>
  stelleBezeichnung ?? "Nicht mehr einsehbar";
