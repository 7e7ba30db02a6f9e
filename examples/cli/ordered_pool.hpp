// Works on items in many threads and hands over the results in the order the items came.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace saidso::cli {

// `work` runs in any thread and must not throw; `finish` runs in the caller's. At most four items a thread wait
// at any time, whatever their number.
template <class Item, class Result>
class OrderedPool {
public:
    OrderedPool(unsigned threads, std::function<Result(Item&)> work, std::function<void(Result&)> finish)
        : work_(std::move(work)), finish_(std::move(finish)), most_(std::size_t{4} * threads) {
        if (threads > 1)
            for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { serve(); });
    }
    ~OrderedPool() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        wanted_.notify_all();
        for (std::thread& t : threads_) t.join();
    }
    OrderedPool(const OrderedPool&) = delete;
    OrderedPool& operator=(const OrderedPool&) = delete;

    void push(Item item) {
        if (threads_.empty()) {
            Result result = work_(item);
            finish_(result);
            return;
        }
        finish_while([this] { return slots_.size() >= most_ || slots_.front()->done; });
        {
            const std::lock_guard lock(mutex_);
            slots_.push_back(std::make_unique<Slot>(Slot{std::move(item), {}, false}));
            waiting_.push_back(slots_.back().get());
        }
        wanted_.notify_one();
    }

    // Waits for all that was pushed.
    void drain() {
        finish_while([] { return true; });
    }

private:
    struct Slot {
        Item item;
        Result result;
        bool done;
    };

    template <class Condition>
    void finish_while(Condition condition) {
        std::unique_lock lock(mutex_);
        while (!slots_.empty() && condition()) {
            finished_.wait(lock, [this] { return slots_.front()->done; });
            const std::unique_ptr<Slot> first = std::move(slots_.front());
            slots_.pop_front();
            lock.unlock();
            finish_(first->result);
            lock.lock();
        }
    }

    void serve() {
        std::unique_lock lock(mutex_);
        for (;;) {
            wanted_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            Slot* slot = waiting_.front();
            waiting_.pop_front();
            lock.unlock();
            slot->result = work_(slot->item);
            slot->item = {};
            lock.lock();
            slot->done = true;
            finished_.notify_one();
        }
    }

    std::function<Result(Item&)> work_;
    std::function<void(Result&)> finish_;
    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable wanted_, finished_;
    std::deque<std::unique_ptr<Slot>> slots_;  // in the order they came
    std::deque<Slot*> waiting_;
    bool closed_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace saidso::cli
