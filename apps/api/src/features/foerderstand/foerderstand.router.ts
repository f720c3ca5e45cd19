/** Procedures of this feature, by the noun they create, read or delete. */
export const foerderstandRouters = {};
