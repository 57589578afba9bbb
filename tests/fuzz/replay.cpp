// SPDX-License-Identifier: GPL-3.0-or-later

// Stands in for libFuzzer where there is none: every seed, then a fixed number of mutations, the same on each run.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;
using Random = std::mt19937_64;

constexpr std::size_t longestInput = 70'000;

std::vector<Input> seedsOf(const char *folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto &file : std::filesystem::directory_iterator(folder))
        files.push_back(file.path());
    std::sort(files.begin(), files.end()); // the order of a folder differs between file systems
    std::vector<Input> seeds;
    for (const auto &file : files) {
        std::ifstream stream(file, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    return seeds;
}

std::size_t below(Random &random, std::size_t limit)
{
    return limit == 0 ? 0 : static_cast<std::size_t>(random() % limit);
}

Input::iterator placeIn(Input &input, Random &random)
{
    return input.begin() + static_cast<std::ptrdiff_t>(below(random, input.size() + 1));
}

void mutateOnce(Input &input, const Input &other, Random &random)
{
    const auto begin = placeIn(input, random);
    const auto left = static_cast<std::size_t>(input.end() - begin);
    const auto some = static_cast<std::ptrdiff_t>(below(random, std::min<std::size_t>(left, 40) + 1));
    switch (random() % 7) {
    case 0: // one bit
        if (left > 0)
            *begin = static_cast<std::uint8_t>(*begin ^ (1U << (random() % 8)));
        break;
    case 1: // one byte
        if (left > 0)
            *begin = static_cast<std::uint8_t>(random());
        break;
    case 2:
        input.insert(begin, static_cast<std::uint8_t>(random()));
        break;
    case 3:
        input.erase(begin, begin + some);
        break;
    case 4: { // a piece twice
        const Input piece(begin, begin + some);
        input.insert(placeIn(input, random), piece.begin(), piece.end());
        break;
    }
    case 5: // cut short
        if (random() % 4 == 0)
            input.erase(begin, input.end());
        break;
    default: // the end of another seed
        input.erase(begin, input.end());
        input.insert(input.end(), other.begin() + static_cast<std::ptrdiff_t>(below(random, other.size() + 1)),
                     other.end());
    }
    if (input.size() > longestInput)
        input.resize(longestInput);
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 3) {
        std::fprintf(stderr, "usage: %s SEED-FOLDER RUNS\n", arguments[0]);
        return 2;
    }
    const std::vector<Input> seeds = seedsOf(arguments[1]);
    const long runs = std::strtol(arguments[2], nullptr, 10);
    if (seeds.empty()) {
        std::fprintf(stderr, "no seeds in %s\n", arguments[1]);
        return 1;
    }
    for (const Input &seed : seeds)
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
    Random random(1);
    for (long run = 0; run < runs; ++run) {
        Input input = seeds[below(random, seeds.size())];
        for (std::size_t change = below(random, 4) + 1; change > 0; --change)
            mutateOnce(input, seeds[below(random, seeds.size())], random);
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    std::printf("%zu seeds, %ld mutations\n", seeds.size(), runs);
    return 0;
}
