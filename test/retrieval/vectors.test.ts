import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { EndpointEmbedder } from '../../src/retrieval/endpoint-embedder.ts';
import { KnowledgeVectors } from '../../src/retrieval/knowledge-vectors.ts';
import { countTokens, LatentSemanticModel } from '../../src/retrieval/latent-semantic-model.ts';
import { readSnapshot, writeSnapshot } from '../../src/retrieval/snapshot-file.ts';
import { symmetricEigen, truncatedSvd } from '../../src/retrieval/truncated-svd.ts';
import { CachedEmbedder } from '../../src/retrieval/vector-cache.ts';
import { VectorIndex } from '../../src/retrieval/vector-index.ts';
import { lexicon, makeIndex, STATUTES, segmenter, statute } from './knowledge-double.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'));
});

/** A fake model: how often each of four characters occurs. */
function countingEmbedder(model = 'counting'): Embedder & { asked: string[] } {
  const asked: string[] = [];
  return {
    model,
    calibrated: false,
    asked,
    embed: async (texts) => {
      asked.push(...texts);
      return texts.map((text) => {
        const counts = ['树', '薪', '报', '帽'].map((character) => text.split(character).length - 1);
        const norm = Math.hypot(...counts);
        return norm === 0 ? undefined : Float32Array.from(counts, (count) => count / norm);
      });
    },
  };
}

describe('truncated singular value decomposition', () => {
  it('finds the singular values and vectors of a matrix it can hold whole', async () => {
    const matrix = {
      rows: 3,
      columnCount: 3,
      starts: Uint32Array.of(0, 1, 2, 3),
      columns: Uint32Array.of(0, 1, 2),
      values: Float32Array.of(3, 2, 1),
    };
    const { values, vectors, rank } = await truncatedSvd(matrix, 2, 1);
    expect(rank).toBe(2);
    expect([...values].map((value) => Math.round(value * 1000) / 1000)).toEqual([3, 2]);
    expect(Math.abs(vectors[0]!)).toBeCloseTo(1, 4);
    expect(Math.abs(vectors[3]!)).toBeCloseTo(1, 4);
  });

  it('gives orthonormal eigenvectors that rebuild any symmetric matrix', () => {
    const entry = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 16, maxLength: 16 }), (entries) => {
        const matrix = Float64Array.from(
          { length: 16 },
          (_unused, at) => entries[at]! + entries[(at % 4) * 4 + Math.floor(at / 4)]!,
        );
        const { vectors, values } = symmetricEigen(matrix, 4);
        for (let row = 0; row < 4; row += 1) {
          for (let column = 0; column < 4; column += 1) {
            let sum = 0;
            for (let index = 0; index < 4; index += 1)
              sum += vectors[row * 4 + index]! * values[index]! * vectors[column * 4 + index]!;
            expect(sum).toBeCloseTo(matrix[row * 4 + column]!, 6);
          }
        }
      }),
    );
  });
});

describe('latent semantics', () => {
  it('brings texts together that share company but no word', async () => {
    const texts = [
      ['汽车', '发动机', '公路'],
      ['轿车', '发动机', '公路'],
      ['汽车', '发动机', '轮胎'],
      ['轿车', '公路', '轮胎'],
      ['苹果', '果园', '浇水'],
      ['梨', '果园', '浇水'],
      ['苹果', '果园', '春天'],
      ['梨', '浇水', '春天'],
    ];
    const model = await LatentSemanticModel.train(texts, 2);
    const cosine = (a: string, b: string) => {
      const left = model.embed(countTokens([a]))!;
      const right = model.embed(countTokens([b]))!;
      return left.reduce((sum, value, index) => sum + value * right[index]!, 0);
    };
    expect(cosine('汽车', '轿车')).toBeGreaterThan(0.9);
    expect(cosine('汽车', '苹果')).toBeLessThan(0.3);
    expect(model.embed(countTokens(['没见过']))).toBeUndefined();
  });

  it('learns the same from the same texts', async () => {
    const texts = Array.from({ length: 12 }, (_unused, index) => [`词${index % 3}`, `词${index % 4}`, '树']);
    const [first, second] = [await LatentSemanticModel.train(texts, 3), await LatentSemanticModel.train(texts, 3)];
    expect(first.parameters).toEqual(second.parameters);
  });
});

describe('the vector index', () => {
  it('finds the nearest among those accepted, and forgets what is deleted', () => {
    const index = new VectorIndex(2, 1);
    index.set(7, Float32Array.of(1, 0));
    index.set(8, Float32Array.of(0.8, 0.6));
    index.set(9, Float32Array.of(0, 1));
    const query = Float32Array.of(1, 0);
    expect(index.nearest(query, 2, () => true).map(({ slot }) => slot)).toEqual([7, 8]);
    expect(index.nearest(query, 1, (slot) => slot !== 7)[0]!.similarity).toBeCloseTo(0.8, 5);
    index.delete(7);
    index.set(8, Float32Array.of(0, 1));
    expect(
      index
        .nearest(query, 5, () => true)
        .map(({ slot }) => slot)
        .sort(),
    ).toEqual([8, 9]);
  });
});

describe('snapshots', () => {
  const parts = [Float32Array.of(1, 2.5), Float32Array.of(-3)];

  it('come back as they were written', async () => {
    const file = join(folder, 'a', 'b.snapshot');
    await writeSnapshot(file, 'test', { details: { name: '树' }, parts });
    expect(await readSnapshot(file, 'test')).toEqual({ details: { name: '树' }, parts });
    expect(await readdir(join(folder, 'a'))).toEqual(['b.snapshot']);
  });

  it('that are not there are undefined', async () => {
    expect(await readSnapshot(join(folder, 'none'), 'test')).toBeUndefined();
  });

  it('of another kind or format, or damaged, are refused with what was got and expected', async () => {
    const file = join(folder, 'b.snapshot');
    await writeSnapshot(file, 'test', { details: null, parts });
    await expect(readSnapshot(file, 'other')).rejects.toThrow('got test, expected other');
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 2));
    await expect(readSnapshot(file, 'test')).rejects.toThrow(/content hash: got \w+, expected \w+/);
    await writeFile(file, bytes.toString('latin1').replace('"format":1', '"format":9'), 'latin1');
    await expect(readSnapshot(file, 'test')).rejects.toThrow('got 9, expected 1');
    await writeFile(file, 'nonsense');
    await expect(readSnapshot(file, 'test')).rejects.toThrow(/header/);
  });
});

describe('an embedder with a memory', () => {
  it('asks for a text once, also after a restart', async () => {
    const file = join(folder, 'vectors.snapshot');
    const model = countingEmbedder();
    const cache = new CachedEmbedder(model);
    await cache.embed(['种树', '报薪', '种树']);
    await cache.embed(['种树']);
    await cache.save(file);
    const again = new CachedEmbedder(model);
    await again.load(file);
    expect(await again.embed(['报薪'])).toEqual(await cache.embed(['报薪']));
    expect(model.asked).toEqual(['种树', '报薪']);
  });

  it('refuses the vectors of another model', async () => {
    const file = join(folder, 'vectors.snapshot');
    const cache = new CachedEmbedder(countingEmbedder());
    await cache.embed(['种树']);
    await cache.save(file);
    await expect(new CachedEmbedder(countingEmbedder('other')).load(file)).rejects.toThrow(
      'got counting, expected other',
    );
  });
});

describe('vectors in the index', () => {
  it('find what words do not', async () => {
    const index = await makeIndex([statute('甲', '第一条', '报报报酬'), statute('甲', '第二条', '帽帽帽子')], [], {
      signals: { lexicon: false },
    });
    expect(await index.search({ query: '报', k: 1 })).toEqual([]);
    await index.useEmbedder(countingEmbedder());
    expect((await index.search({ query: '报', k: 1 }))[0]).toMatchObject({ article: '第一条' });
  });

  it('answers by words alone when the embedder fails, and says so', async () => {
    const problems: unknown[] = [];
    const index = await makeIndex(STATUTES, [], { onProblem: (problem) => problems.push(problem) });
    const failing = countingEmbedder();
    await index.useEmbedder({ ...failing, embed: async () => Promise.reject(new Error('no answer')) }, failing);
    expect((await index.search({ query: '手套帽子', k: 1 }))[0]).toMatchObject({ article: '第四条' });
    expect(problems).toHaveLength(1);
  });
});

describe('keeping vectors between starts', () => {
  const keeper = (index: Awaited<ReturnType<typeof makeIndex>>, problems: unknown[] = [], endpoint?: Embedder) =>
    new KnowledgeVectors({
      index,
      segmenter,
      lexicon,
      directory: folder,
      endpoint,
      onProblem: (problem) => problems.push(problem),
    });

  it('learns once and takes the model up again', async () => {
    await keeper(await makeIndex(STATUTES)).refresh();
    const before = await readFile(join(folder, 'model.snapshot'));
    const second = keeper(await makeIndex(STATUTES));
    await second.restore();
    await second.refresh();
    expect(await readFile(join(folder, 'model.snapshot'))).toEqual(before);
  });

  it('places a new text without learning anew, and learns anew when much has changed', async () => {
    const index = await makeIndex(STATUTES);
    const vectors = keeper(index);
    await vectors.refresh();
    const before = await readFile(join(folder, 'model.snapshot'));
    await index.upsert([statute('植树法', '第五条', '种树人领取手套。')]);
    await vectors.refresh();
    expect(await readFile(join(folder, 'model.snapshot'))).toEqual(before);
    await index.upsert(
      Array.from({ length: 9 }, (_unused, at) => statute('新法', `第${at}条`, `新的内容${at}，种树人领取。`)),
    );
    await vectors.refresh();
    expect(await readFile(join(folder, 'model.snapshot'))).not.toEqual(before);
  });

  it('makes damaged files again and says so', async () => {
    await keeper(await makeIndex(STATUTES)).refresh();
    await writeFile(join(folder, 'model.snapshot'), 'torn');
    const problems: unknown[] = [];
    const index = await makeIndex(STATUTES);
    const vectors = keeper(index, problems);
    await vectors.restore();
    await vectors.refresh();
    expect(String(problems[0])).toContain('expected format 1');
    expect((await readSnapshot(join(folder, 'model.snapshot'), 'latent-semantic-model'))?.parts).toHaveLength(2);
  });

  it('makes an endpoint’s vectors anew when its model changed', async () => {
    await keeper(await makeIndex(STATUTES), [], countingEmbedder('first')).restore();
    const first = keeper(await makeIndex(STATUTES), [], countingEmbedder('first'));
    await first.restore();
    await first.refresh();
    const problems: unknown[] = [];
    const other = countingEmbedder('second');
    const second = keeper(await makeIndex(STATUTES), problems, other);
    await second.restore();
    expect(String(problems[0])).toContain('got first, expected second');
    expect(other.asked).toHaveLength(STATUTES.length);
  });
});

describe('an endpoint’s embedder', () => {
  async function serve(answer: (input: string[]) => { status: number; body: unknown }) {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const { status, body: reply } = answer((JSON.parse(body) as { input: string[] }).input);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return {
      embedder: new EndpointEmbedder({ model: 'm', baseUrl: `http://127.0.0.1:${port}/v1`, apiKey: 'test' }),
      close: () => server.close(),
    };
  }

  it('gives unit vectors in the order of the texts', async () => {
    const { embedder, close } = await serve((input) => ({
      status: 200,
      body: {
        data: input.map((text, index) => ({ index, embedding: [text.length, 0] })).reverse(),
        model: 'm',
        object: 'list',
      },
    }));
    try {
      expect(await embedder.embed(['一', '二二'])).toEqual([Float32Array.of(1, 0), Float32Array.of(1, 0)]);
    } finally {
      close();
    }
  });

  it('fails as a model error when the endpoint does', async () => {
    const { embedder, close } = await serve(() => ({ status: 400, body: { error: { message: 'no' } } }));
    try {
      await expect(embedder.embed(['一'])).rejects.toMatchObject({ code: 'embedding_failed', owner: 'model' });
    } finally {
      close();
    }
  });
});
