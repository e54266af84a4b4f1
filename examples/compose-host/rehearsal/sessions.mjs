const startup = { ssl: 80877103, gss: 80877104, cancel: 80877102 };

/**
 * Lets many clients share the one session that PGlite has, as a connection pooler in transaction mode does: from its
 * first message until PostgreSQL is ready for the next query outside of a transaction, a client has the session for
 * itself. (To take turns message by message would mix up the unnamed portals of two clients.)
 */
export class Sessions {
  #database;
  #clients = new Set();
  /** The client that has the session, and those that wait for it. */
  #owner;
  #waiting = [];

  constructor(database) {
    this.#database = database;
  }

  /** Takes a new connection. */
  open(socket) {
    const client = {
      socket,
      started: false,
      closed: false,
      synced: true,
      buffer: Buffer.alloc(0),
      busy: Promise.resolve(),
    };
    this.#clients.add(client);
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      client.buffer = Buffer.concat([client.buffer, chunk]);
      this.#later(client, () => this.#read(client));
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      client.closed = true;
      this.#clients.delete(client);
      for (const { resolve } of this.#waiting.filter((item) => item.client === client))
        resolve(false);
      this.#waiting = this.#waiting.filter((item) => item.client !== client);
      this.#later(client, () => this.#abandon(client));
    });
  }

  /** Cuts every connection and waits for what is under way. */
  async end() {
    const clients = [...this.#clients];
    for (const { socket } of clients) socket.destroy();
    await Promise.all(clients.map((client) => client.busy));
  }

  /** One thing after the other for each client. */
  #later(client, act) {
    client.busy = client.busy.then(act).catch((error) => {
      console.error(`a database connection ended: ${error.message}`);
      client.socket.destroy();
    });
  }

  async #read(client) {
    for (let message = next(client); message !== undefined; message = next(client)) {
      if (message.kind === 'no-encryption') client.socket.write('N');
      else if (message.kind === 'end') client.socket.end();
      else await this.#execute(client, message);
    }
  }

  async #execute(client, { bytes, kind }) {
    if (client.closed || !(await this.#take(client))) return;
    client.synced = kind === 'synced';
    await this.#send(client, bytes);
    if (client.synced && !this.#database.isInTransaction()) this.#give(client);
  }

  async #send(client, bytes) {
    await this.#database.execProtocolRawStream(bytes, {
      onRawData: (data) => {
        if (client.socket.writable) client.socket.write(Buffer.from(data));
      },
    });
  }

  /** Waits for the session; false where the client went away meanwhile. */
  async #take(client) {
    if (this.#owner === client) return true;
    if (this.#owner === undefined) {
      this.#owner = client;
      return true;
    }
    return await new Promise((resolve) => this.#waiting.push({ client, resolve }));
  }

  #give(client) {
    if (this.#owner !== client) return;
    const first = this.#waiting.shift();
    this.#owner = first?.client;
    first?.resolve(true);
  }

  /** A client that went away in the middle leaves nothing behind: no open transaction, no half of a query. */
  async #abandon(client) {
    if (this.#owner !== client) return;
    if (!client.synced) await this.#send(client, Buffer.from([0x53, 0, 0, 0, 4]));
    if (this.#database.isInTransaction()) await this.#database.exec('rollback');
    this.#give(client);
  }
}

/** Takes the next whole message off a client's buffer, if there is one. */
function next(client) {
  const { buffer } = client;
  if (!client.started) return nextStartup(client);
  if (buffer.length < 5) return undefined;
  const size = 1 + buffer.readInt32BE(1);
  if (buffer.length < size) return undefined;
  client.buffer = buffer.subarray(size);
  const type = String.fromCharCode(buffer[0]);
  if (type === 'X') return { kind: 'end' };
  // After Query and Sync PostgreSQL says ReadyForQuery; after anything else more must come.
  return {
    kind: type === 'Q' || type === 'S' ? 'synced' : 'part',
    bytes: new Uint8Array(buffer.subarray(0, size)),
  };
}

/** The first messages of a connection have no type. */
function nextStartup(client) {
  const { buffer } = client;
  if (buffer.length < 8 || buffer.length < buffer.readInt32BE(0)) return undefined;
  const size = buffer.readInt32BE(0);
  const code = buffer.readInt32BE(4);
  client.buffer = buffer.subarray(size);
  if (code === startup.ssl || code === startup.gss) return { kind: 'no-encryption' };
  if (code === startup.cancel) return { kind: 'end' };
  client.started = true;
  return { kind: 'synced', bytes: new Uint8Array(buffer.subarray(0, size)) };
}
