/** argon2id parameters (OWASP): 19 MiB, two passes, one lane; about 20 ms here. */
export const passwordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
