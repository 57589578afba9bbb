// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/merkle.h"

#include <QTest>

using namespace Prefdesk;

namespace {

// RFC 6962 2.1 as it is written there, slowly.
class Reference final
{
public:
    explicit Reference(QList<Hash> leaves)
        : m_leaves(std::move(leaves))
    {
    }

    Hash root(qsizetype begin, qsizetype end)
    {
        if (begin == end)
            return m_hasher.hash({});
        if (end - begin == 1)
            return m_leaves.at(begin);
        const qsizetype middle = begin + split(end - begin);
        return m_hasher.node(root(begin, middle), root(middle, end));
    }

    QList<Hash> path(qsizetype index, qsizetype begin, qsizetype end)
    {
        if (end - begin <= 1)
            return {};
        const qsizetype middle = begin + split(end - begin);
        if (index < middle)
            return path(index, begin, middle) << root(middle, end);
        return path(index, middle, end) << root(begin, middle);
    }

    QList<Hash> consistency(qsizetype first, qsizetype begin, qsizetype end, bool isWhole)
    {
        if (first == end)
            return isWhole ? QList<Hash>() : QList<Hash> {root(begin, end)};
        const qsizetype middle = begin + split(end - begin);
        if (first <= middle)
            return consistency(first, begin, middle, isWhole) << root(middle, end);
        return consistency(first, middle, end, false) << root(begin, middle);
    }

private:
    static qsizetype split(qsizetype count)
    {
        qsizetype k = 1;
        while (2 * k < count)
            k *= 2;
        return k;
    }

    Hasher m_hasher;
    QList<Hash> m_leaves;
};

QList<Hash> leaves(int count)
{
    Hasher hasher;
    QList<Hash> leaves;
    for (int at = 0; at < count; ++at)
        leaves.append(hasher.leaf(QByteArray::number(at)));
    return leaves;
}

Hash flipped(Hash hash, int bit)
{
    hash[static_cast<std::size_t>(bit / 8)]
        = static_cast<char>(hash[static_cast<std::size_t>(bit / 8)] ^ (1 << (bit % 8)));
    return hash;
}

// What can go wrong with a list of hashes on its way.
QList<QList<Hash>> mutations(const QList<Hash> &proof)
{
    const Hash garbage {'g'};
    QList<QList<Hash>> mutations {QList<Hash>(proof) << garbage, QList<Hash> {garbage} + proof};
    for (qsizetype at = 0; at < proof.size(); ++at) {
        QList<Hash> changed = proof;
        changed[at] = flipped(changed.at(at), static_cast<int>(at * 37 % 256));
        mutations.append(changed);
        QList<Hash> shorter = proof;
        shorter.removeAt(at);
        mutations.append(shorter);
        QList<Hash> doubled = proof;
        doubled.insert(at, proof.at(at));
        mutations.append(doubled);
    }
    return mutations;
}

} // namespace

class MerkleTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheRootsOfCertificateTransparency()
    {
        // The eight leaves and roots that the logs of Certificate Transparency are tested with.
        const QList<QByteArray> entries {
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
        const QList<QByteArray> roots {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                       "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                       "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                       "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                       "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                       "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                       "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                       "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        Hasher hasher;
        Frontier frontier;

        QCOMPARE(toBytes(frontier.root(hasher)).toHex(),
                 QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        for (qsizetype at = 0; at < entries.size(); ++at) {
            frontier.append(hasher, hasher.leaf(QByteArray::fromHex(entries.at(at))));
            QCOMPARE(toBytes(frontier.root(hasher)).toHex(), roots.at(at));
        }
    }

    void agreesWithTheReferenceUpTo300()
    {
        const QList<Hash> all = leaves(300);
        Reference reference(all);
        Hasher hasher;
        Frontier frontier;
        for (int size = 1; size <= 300; ++size) {
            frontier.append(hasher, all.at(size - 1));
            QVERIFY(frontier.root(hasher) == reference.root(0, size));
            QVERIFY(Frontier::fromBytes(size, frontier.toBytes()) == frontier);
        }
    }

    void acceptsEveryInclusionProofUpTo300AndNoOtherPlace()
    {
        const QList<Hash> all = leaves(300);
        Reference reference(all);
        for (int size = 1; size <= 300; size += size < 40 ? 1 : 13) {
            const Hash root = reference.root(0, size);
            for (int index = 0; index < size; ++index) {
                const QList<Hash> proof = reference.path(index, 0, size);
                QVERIFY(rootOfInclusion(index, size, all.at(index), proof) == root);
                const int other = (index + 1) % size;
                QVERIFY(other == index || rootOfInclusion(other, size, all.at(index), proof) != root);
            }
        }
    }

    void refusesEveryMutationOfAnInclusionProof()
    {
        const QList<Hash> all = leaves(300);
        Reference reference(all);
        for (const int size : {1, 2, 3, 7, 8, 9, 100, 255, 256, 257, 300}) {
            const Hash root = reference.root(0, size);
            for (const int index : {0, 1, size / 2, size - 2, size - 1}) {
                if (index < 0 || index >= size)
                    continue;
                const Hash leaf = all.at(index);
                const QList<Hash> proof = reference.path(index, 0, size);
                for (const QList<Hash> &mutation : mutations(proof))
                    QVERIFY(rootOfInclusion(index, size, leaf, mutation) != root);
                QVERIFY(rootOfInclusion(index, size, flipped(leaf, 9), proof) != root);
                QVERIFY(!rootOfInclusion(size, size, leaf, proof));
                QVERIFY(!rootOfInclusion(-1, size, leaf, proof));
                QVERIFY(rootOfInclusion(index, 2 * size + 1, leaf, proof) != root);
            }
        }
    }

    void acceptsEveryConsistencyProofUpTo300()
    {
        const QList<Hash> all = leaves(300);
        Reference reference(all);
        for (int second = 1; second <= 300; second += second < 40 ? 1 : 17) {
            for (int first = 1; first <= second; ++first) {
                const QList<Hash> proof = reference.consistency(first, 0, second, true);
                QVERIFY(isConsistent(first, reference.root(0, first), second, reference.root(0, second), proof));
            }
        }
        Hasher hasher;
        QVERIFY(isConsistent(0, hasher.hash({}), 5, reference.root(0, 5), {}));
    }

    void refusesEveryMutationOfAConsistencyProof()
    {
        const QList<Hash> all = leaves(300);
        Reference reference(all);
        for (const int second : {1, 2, 3, 7, 8, 9, 100, 256, 257, 300}) {
            for (const int first : {1, 2, second / 2, second - 1, second}) {
                if (first < 1 || first > second)
                    continue;
                const Hash before = reference.root(0, first);
                const Hash after = reference.root(0, second);
                const QList<Hash> proof = reference.consistency(first, 0, second, true);
                for (const QList<Hash> &mutation : mutations(proof))
                    QVERIFY(!isConsistent(first, before, second, after, mutation));
                QVERIFY(!isConsistent(first, flipped(before, 0), second, after, proof));
                QVERIFY(!isConsistent(first, before, second, flipped(after, 255), proof));
                QVERIFY(!isConsistent(second + 1, before, second, after, proof));
                QVERIFY(!isConsistent(-1, before, second, after, proof));
                QVERIFY(first == second || !isConsistent(second, before, first, after, proof));
            }
        }
    }

    void refusesAFrontierOfAnotherSize()
    {
        Hasher hasher;
        Frontier frontier;
        for (const Hash &leaf : leaves(7))
            frontier.append(hasher, leaf);

        QVERIFY(!Frontier::fromBytes(8, frontier.toBytes()));
        QVERIFY(!Frontier::fromBytes(-1, frontier.toBytes()));
        QVERIFY(!Frontier::fromBytes(7, frontier.toBytes().chopped(1)));
        QVERIFY(Frontier::fromBytes(0, {}).has_value());
    }
};

QTEST_GUILESS_MAIN(MerkleTest)
#include "tst_merkle.moc"
