export interface ChosenFile {
  originFileObj?: File;
  name: string;
}

/** The digest is made here: the file never leaves the reader's machine. */
export async function digests(files: ChosenFile[]) {
  const made = [];
  for (const { originFileObj: file, name } of files) {
    if (!file) continue;
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    made.push({ name, sha256: [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('') });
  }
  return made;
}
