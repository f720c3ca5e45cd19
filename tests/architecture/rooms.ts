export type Room = {
  /** `type:` in front means types only. */
  rooms: readonly string[];
  packages: readonly string[];
  /** Whether it may use Node's own modules. */
  node: boolean;
};

/** The allowed direction of every import. What a room no longer uses must leave this table. */
export const rooms: Record<string, Room> = {
  "packages/domain": { rooms: [], packages: ["zod"], node: false },
  // The spreadsheets that API and worker write; the only shared room beside the archive that knows Node.
  "packages/xlsx": { rooms: ["@kim/domain"], packages: [], node: true },
  "packages/jobs": { rooms: ["@kim/domain"], packages: ["zod"], node: false },
  "packages/db": {
    rooms: ["@kim/domain", "@kim/jobs"],
    packages: ["@node-rs/argon2", "bullmq", "drizzle-orm", "pg", "postgres", "zod"],
    node: true,
  },
  // Of the law only how numbers and days are read: a field understands what a pasted table does.
  "packages/ui": {
    rooms: ["@kim/domain"],
    packages: ["@fontsource/fira-sans", "@kern-ux/native", "react"],
    node: false,
  },
  "apps/api": {
    rooms: ["@kim/config", "@kim/db", "@kim/domain", "@kim/jobs", "@kim/xlsx"],
    packages: [
      "@fastify/helmet",
      "@fastify/static",
      "@lucia-auth/adapter-drizzle",
      "@node-rs/argon2",
      "@trpc/server",
      "drizzle-orm",
      "fastify",
      "lucia",
      "zod",
    ],
    node: true,
  },
  "apps/worker": {
    rooms: ["@kim/config", "@kim/db", "@kim/domain", "@kim/jobs", "@kim/xlsx"],
    packages: ["@myriaddreamin/typst-ts-node-compiler", "bullmq", "ioredis", "nodemailer", "pg", "zod"],
    node: true,
  },
  "apps/cli": {
    rooms: ["@kim/db", "@kim/domain", "@kim/jobs"],
    packages: ["@node-rs/argon2", "cli-progress", "commander", "zod"],
    node: true,
  },
  "apps/web": {
    rooms: ["@kim/domain", "@kim/ui", "type:@kim/api"],
    packages: [
      "@tanstack/react-query",
      "@trpc/client",
      "@trpc/tanstack-react-query",
      "react",
      "react-dom",
      "react-router",
      "type:@trpc/server",
    ],
    node: false,
  },
};

/** Packages that only the named files of a room may import, each for the reason given. */
export const onlyIn: Record<string, { files: readonly string[]; because: string }> = {
  lucia: {
    files: ["apps/api/src/shell/session.ts"],
    because: "ihre letzte Version ist erschienen; der Ersatz soll eine Datei betreffen",
  },
  "@lucia-auth/adapter-drizzle": { files: ["apps/api/src/shell/session.ts"], because: "gehört zu lucia" },
};

/** Outside packages/db nobody speaks to the database, save Lucia's adapter and the pool that BullMQ is handed. */
export const databaseSpeakers = {
  packages: ["drizzle-orm", "postgres", "pg"],
  except: ["apps/api/src/shell/session.ts", "apps/worker/src/queue-backend.ts"],
} as const;

/** What tests may use on top of their room. */
export const testTools: readonly string[] = [
  "@testing-library/react",
  "fast-check",
  "light-my-request",
  "smtp-server",
  "vitest",
];
