// On Node 20 a worker_thread takes over no loader, neither the parent's nor one of `execArgv: ["--import", "tsx"]`.
import { register } from "tsx/esm/api";

register();
await import("./pdf-thread.ts");
