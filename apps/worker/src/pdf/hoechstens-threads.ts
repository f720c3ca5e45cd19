/** Of a worker: each thread of documents keeps some 40 MB, and a worker has 300. */
export const hoechstensThreads = 2;
