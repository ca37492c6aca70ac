/** What this browser keeps of a workbook that was not saved as a file. */
export interface KeptWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

const DATABASE = "mijlpalenplan-preview";
const STORE = "workbooks";
const KEY = "current";

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error("IndexedDB"));
      transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB"));
    });
  } finally {
    database.close();
  }
}

export async function keepWorkbook(kept: KeptWorkbook): Promise<void> {
  await inStore("readwrite", (store) => store.put(kept, KEY));
}

/** Null when nothing is kept. */
export async function keptWorkbook(): Promise<KeptWorkbook | null> {
  const found: unknown = await inStore("readonly", (store) => store.get(KEY) as IDBRequest<unknown>);
  return isKept(found) ? found : null;
}

export async function forgetWorkbook(): Promise<void> {
  await inStore("readwrite", (store) => store.delete(KEY));
}

function isKept(value: unknown): value is KeptWorkbook {
  if (typeof value !== "object" || value === null) return false;
  const { name, bytes, savedAt } = value as Partial<KeptWorkbook>;
  return typeof name === "string" && bytes instanceof Uint8Array && typeof savedAt === "number";
}
