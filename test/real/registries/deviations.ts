/**
 * Where the registries that people run do not do what the distribution specification says (MUST and SHOULD), by
 * the title of the case. Each was observed; a test fails when one is done after all. They are why the client
 * proves what it reads and wrote, whatever an answer says.
 */
export const deviations: Readonly<Record<string, readonly string[]>> = {
  'docker-registry 2.8.2': [
    // The connection is cut instead.
    'answers 416 for a range outside the blob',
    'says NAME_INVALID for a name that is not allowed',
    // Content-Range is not looked at: pieces are put together as they come.
    'answers 416 for a piece that leaves a hole',
    'answers 416 for a piece that was sent already, and for one that does not begin at 0',
    'says how far an upload is, and goes on from there after a refused piece',
    'answers 413 for a manifest that is too large',
    // In the order of the file system, and all of them whatever `n` says.
    'lists tags in lexical order',
    'lists at most as many as are asked for, beginning after `last`',
    'lists nothing, and names no next page, where n is 0',
  ],
  Gitea: [
    'gives a range of a blob (RFC 9110), from the front, the middle and the end',
    'answers 416 for a range outside the blob',
    'says NAME_INVALID for a name that is not allowed',
    'says DIGEST_INVALID for a digest that is none',
    // It stores them under the digest that they have, and answers 201.
    'refuses bytes that do not have the digest of the path',
    // A manifest that loses its last tag is removed.
    'moves a tag to the manifest that was pushed last',
    'ignores parameters of the Content-Type',
    'answers 413 for a manifest that is too large',
    'answers 404 where a blob is deleted that is not there',
  ],
  'go-containerregistry with referrers': [
    // Only ranges with both ends.
    'gives a range of a blob (RFC 9110), from the front, the middle and the end',
    'says NAME_INVALID for a name that is not allowed',
    'says DIGEST_INVALID for a digest that is none',
    // What its Location names does not exist.
    'takes all bytes in a PUT, and says where the blob can be pulled',
    'takes pieces in order, says where the next one goes and how far it is',
    'takes the last piece in the PUT that ends the upload',
    'takes a streamed upload: one PATCH without a range',
    'mounts a blob that is there, or opens an upload for it',
    'opens an upload where the other repository does not have it',
    'answers 201 and says where the manifest can be pulled',
    'says how far an upload is, and goes on from there after a refused piece',
    'answers 204, and knows the upload no more',
    'refuses bytes that do not have the digest of the path',
    'answers 413 for a manifest that is too large',
    // It lists referrers, and says so of none that is pushed.
    'names the subject, where the registry lists referrers',
    // The configuration's media type, whatever the manifest says.
    'lists what refers to a digest as an image index, with artifactType and annotations',
    'lists an index, without artifactType where it has none',
    'filters by artifactType, and says that it did',
    'answers 404 where a blob is deleted that is not there',
  ],
};
