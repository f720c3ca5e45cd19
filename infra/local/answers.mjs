import { connect } from "node:net";

/** Whether a PostgreSQL server answers at this address: it is asked for TLS and says S or N. */
export const postgresAnswers = (url) => answers(url, 5432, Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]), /^[SN]/);

/** Whether a Redis server answers at this address, be it only to ask for a password. */
export const redisAnswers = (url) => answers(url, 6379, Buffer.from("PING\r\n"), /^(\+PONG|-NOAUTH)/);

function answers(url, defaultPort, question, expected) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || defaultPort), timeout: 2_000 });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => socket.write(question));
    socket.once("data", (data) => settle(expected.test(data.toString("latin1"))));
    for (const end of ["error", "timeout", "close"]) socket.once(end, () => settle(false));
  });
}
