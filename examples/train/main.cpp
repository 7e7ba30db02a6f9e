// Trains weights for the attribution scorer.
//
// usage: saidso-train CORPUS CUES.tsv OUTPUT [--min-count N] [--provenance TEXT]
//
// CORPUS is a folder of annotated articles (examples/train/articles), or a file of JSON Lines with "text" and
// "claims", each with lists of spans "source", "cue" and "content".

#include <fstream>
#include <iostream>

#include "trainer.hpp"

int main(int argc, char** argv) try {
    using namespace saidso::train;
    if (argc < 4)
        throw std::runtime_error("usage: saidso-train CORPUS CUES.tsv OUTPUT [--min-count N] [--provenance TEXT]");
    TrainingOptions options;
    std::string provenance = argv[1];
    for (int i = 4; i + 1 < argc; i += 2) {
        const std::string option = argv[i];
        if (option == "--min-count")
            options.min_count = static_cast<unsigned>(std::stoul(argv[i + 1]));
        else if (option == "--provenance")
            provenance = argv[i + 1];
        else
            throw std::runtime_error("unknown option " + option);
    }
    Corpus corpus = read_corpus(argv[1]);
    const auto cues = read_listed_cues(argv[2]);
    const std::string weights = train(corpus, cues, options, provenance, std::cout);
    std::ofstream out(argv[3], std::ios::binary);
    out << weights;
    if (!out.flush()) throw std::runtime_error("cannot write " + std::string(argv[3]));
    std::cout << corpus.size() << " articles, " << weights.size() << " bytes\n";
} catch (const std::exception& e) {
    std::cerr << "saidso-train: " << e.what() << '\n';
    return 1;
}
