/** restore: into the tables. read: into a window of its own, and nothing is changed. */
export type ArchivePurpose = 'restore' | 'read';
