import { bundleApp } from "@kim/config/build";

await bundleApp();
