import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

const TRIES = 50;

/** Listens on this machine only, on `port` or the first free one after it (0: any). Returns the port. */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + TRIES && candidate < 65_536; candidate += 1) {
    const taken = await tryPort(server, candidate);
    if (taken !== null) return taken;
  }
  throw new Error(`No free port from ${port} to ${port + TRIES - 1}; set PORT to another one.`);
}

function tryPort(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    };
    const onListening = (): void => {
      server.off("error", onError);
      resolve((server.address() as AddressInfo).port);
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, process.env["PREVIEW_HOST"] ?? "127.0.0.1");
  });
}
